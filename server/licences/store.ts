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

export async function attachLicence(
  { db }: Scope,
  code: string,
  licence: { companyId: string; licenceId: string; personId: string } & Omit<RegistryEntry, 'code'>,
  now: number,
): Promise<void> {
  await db
    .insertInto('licences')
    .values({
      company_id: licence.companyId,
      licence_id: licence.licenceId,
      product_id: licence.productId,
      seats: licence.seats,
      valid_from: licence.validFrom,
      valid_until: licence.validUntil,
      code_ending: code.slice(-4),
      attached_at: toColumn(now),
      attached_by: licence.personId,
    })
    .execute();
  await db
    .updateTable('activation_codes')
    .set({ company_id: licence.companyId, licence_id: licence.licenceId })
    .where('code', '=', code)
    .execute();
}

/** Whether a licence holds on a local day, both ends included (C1). */
export const holdsOn = (licence: { validFrom: string; validUntil: string }, day: string): boolean =>
  licence.validFrom <= day && day <= licence.validUntil;
