import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Storages } from './storages.ts';

/** What the routes of files are given from outside. */
export interface FilesAround {
  database: Database;
  book: CatalogueBook;
  storages: Storages;
  publicUrl: string;
  /** Days after which what nobody sent is thrown away. */
  unsentDays: number;
  virusScanner: boolean;
  /** Requests are not ours. Error: not_found for one that the actor may not see. */
  reachRequest: (scope: Scope, number: number, actor: Actor) => Promise<{ companyId: string }>;
}
