import type { TokenScope } from '../../domain/access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Actor } from './actor.ts';
import { type PersonRow, personOf } from './person-row.ts';
import { isTokenText, tokenHash } from './token-text.ts';

interface TokenRow extends PersonRow {
  token_id: string;
  scopes: TokenScope[];
  expired: boolean;
}

interface Found {
  actor: Actor | null;
  refused: 'token_unknown' | 'token_expired' | null;
}

const unknown: Found = { actor: null, refused: 'token_unknown' };

/** Who an API token acts as, in one query; of an expired one too, so that its calls are still counted as its own. */
export async function whoseToken(
  database: Database,
  text: string,
  sourceAddress: string,
): Promise<Found> {
  if (!isTokenText(text)) return unknown;
  const [row] = await database.call<TokenRow>('select * from app.token($1, now())', [
    tokenHash(text),
  ]);
  if (!row) return unknown;
  const { token_id: id, scopes, expired } = row;
  const actor = { ...personOf(row, sourceAddress), token: { id, scopes } };
  return { actor, refused: expired ? 'token_expired' : null };
}
