import type { Database } from '../platform/database/database.ts';
import type { Scanner } from './scan.ts';
import type { Storages } from './storages.ts';

/** What working on files needs from outside. */
export interface FileWork {
  database: Database;
  storages: Storages;
  /** Days after which what was not sent, or never arrived whole, is thrown away. */
  unsentDays: number;
  scanner: Scanner | null;
}
