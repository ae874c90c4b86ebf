import type { Person, scopeNeeded, TokenScope } from '../../domain/access/index.ts';
import type { House } from './house.ts';

/** An API token, with what it was made for. */
export interface HeldToken {
  text: string;
  scopes: readonly TokenScope[];
}

export interface Caller {
  name: string;
  /** What the rules go by; null where the server must take them for nobody. */
  who: Person | null;
  /** Opens another session of theirs. */
  open: () => Promise<string | null>;
  session: string | null;
  /** Of a stranger: what they have themselves. */
  house: House | null;
  /** Of who calls with an API token: which one they take where this scope is needed. */
  tokenFor?: (needed: ReturnType<typeof scopeNeeded>) => HeldToken;
  /** They look on as `who`, by this viewing, and are staff. */
  viewing?: string;
}
