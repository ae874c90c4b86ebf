import type { Actor } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';

/** What a use case is given from outside. */
export interface Circumstances {
  actor: Actor;
  book: CatalogueBook;
  /** Epoch ms, for those who may say it (sample data, tests); else the database's clock, read after the lock. */
  now?: number;
}

/** Who writes in a history: a person, or nobody where the service itself does. */
export interface Authorship extends Omit<Circumstances, 'actor'> {
  actor: { id: string | null; sourceAddress: string | null; token?: { id: string } };
}

/** A3: where a deed came from, for the erasable side of its entry. */
export const sourceOf = ({ sourceAddress, token }: Authorship['actor']) => ({
  from: sourceAddress,
  ...(token ? { token: token.id } : {}),
});

/** What time and the operator's commands do. */
export const theService = { id: null, sourceAddress: null };
