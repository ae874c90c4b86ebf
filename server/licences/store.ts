import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

export interface RegistryEntry {
  code: string;
  productId: string;
  seats: number;
  validFrom: string;
  validUntil: string;
}

/** Adds or corrects a code; which company it is attached to never changes by an import. */
export const putActivationCode = ({ db }: Scope, entry: RegistryEntry, now: number) => {
  const told = {
    product_id: entry.productId,
    seats: entry.seats,
    valid_from: entry.validFrom,
    valid_until: entry.validUntil,
    imported_at: toColumn(now),
  };
  return db
    .insertInto('activation_codes')
    .values({ code: entry.code, ...told })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(told))
    .execute();
};

export const findActivationCode = ({ db }: Scope, code: string) =>
  db
    .selectFrom('activation_codes')
    .select(['valid_from as validFrom', 'valid_until as validUntil', 'company_id as companyId'])
    .where('code', '=', code)
    .executeTakeFirst();

/** Locks the code until the transaction ends, so that two companies cannot attach it at once. */
export const lockActivationCode = ({ db }: Scope, code: string) =>
  db
    .selectFrom('activation_codes')
    .select([
      'product_id as productId',
      'seats',
      'valid_from as validFrom',
      'valid_until as validUntil',
      'company_id as companyId',
    ])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();

/** C1: gives a locked code to a company; what the licence is good for stands with the code alone. */
export async function attachLicence(
  { db }: Scope,
  code: string,
  licence: { companyId: string; licenceId: string; personId: string },
  now: number,
): Promise<void> {
  const { companyId: company_id, licenceId: licence_id, personId: attached_by } = licence;
  const attached_at = toColumn(now);
  await db
    .insertInto('licences')
    .values({ company_id, licence_id, attached_at, attached_by })
    .execute();
  await db
    .updateTable('activation_codes')
    .set({ company_id, licence_id })
    .where('code', '=', code)
    .execute();
}
