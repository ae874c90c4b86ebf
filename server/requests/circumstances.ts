import type { Actor } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';

/** What a use case is given from outside. */
export interface Circumstances {
  actor: Actor;
  book: CatalogueBook;
  /** Epoch ms, for those who may say it (sample data, tests); else the database's clock, read after the lock. */
  now?: number;
}
