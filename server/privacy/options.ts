import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Signer } from '../signing/index.ts';
import type { PrivacyRule } from './rule.ts';

export interface PrivacyOptions {
  database: Database;
  book: CatalogueBook;
  rule: PrivacyRule;
  signer: Signer;
  publicUrl: string;
}
