import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { type RegistryEntry, unnested } from './store.ts';

/** A company's licence as the registry told it so far, and as it will. */
export interface ChangedLicence {
  companyId: string;
  licenceId: string;
  productId: string;
  codeEnding: string;
  before: string;
  after: string;
}

/**
 * Of these codes those that a company has and whose seats, product or validity differ; held until the transaction ends.
 * How many seats are in use is news, but no change.
 */
export async function lockThoseThatChange(
  { db }: Scope,
  entries: RegistryEntry[],
): Promise<ChangedLicence[]> {
  const { rows } = await sql<ChangedLicence>`
    select code.company_id as "companyId", code.licence_id as "licenceId", told.product_id as "productId",
      code.code_ending as "codeEnding",
      concat_ws(', ', code.product_id, code.seats, code.valid_from || '–' || code.valid_until) as before,
      concat_ws(', ', told.product_id, told.seats, told.valid_from || '–' || told.valid_until) as after
    from ${unnested(entries)} join activation_codes code using (code)
    where code.company_id is not null and (code.product_id, code.seats, code.valid_from, code.valid_until)
      is distinct from (told.product_id, told.seats, told.valid_from, told.valid_until)
    order by code.code for update of code`.execute(db);
  return rows;
}
