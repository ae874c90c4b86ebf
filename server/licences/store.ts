import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

export interface RegistryEntry {
  code: string;
  productId: string;
  seats: number;
  /** Null: not told. Left out: as it was told before. */
  seatsUsed?: number | null | undefined;
  /** Local dates, both included. */
  validFrom: string;
  validUntil: string;
}

/** Adds or corrects codes, of which none stands there twice; which company one is attached to never changes by an import. */
export async function putActivationCodes(
  { db }: Scope,
  entries: RegistryEntry[],
  now: number,
): Promise<void> {
  await sql`
    insert into activation_codes as known
      (code, product_id, seats, seats_used, valid_from, valid_until, imported_at)
    select told.code, told.product_id, told.seats, told.seats_used, told.valid_from, told.valid_until, ${toColumn(now)}
      from ${unnested(entries)}
    on conflict (code) do update set product_id = excluded.product_id, seats = excluded.seats,
      seats_used = case when ${entries.some(({ seatsUsed }) => seatsUsed !== undefined)}
        then excluded.seats_used else known.seats_used end,
      valid_from = excluded.valid_from, valid_until = excluded.valid_until, imported_at = excluded.imported_at`.execute(
    db,
  );
}

/** The entries as a table named `told`: one statement for thousands of lines. */
export const unnested = (entries: RegistryEntry[]) => sql`unnest(
    ${entries.map(({ code }) => code)}::text[], ${entries.map(({ productId }) => productId)}::text[],
    ${entries.map(({ seats }) => seats)}::int[], ${entries.map(({ seatsUsed }) => seatsUsed ?? null)}::int[],
    ${entries.map(({ validFrom }) => validFrom)}::date[], ${entries.map(({ validUntil }) => validUntil)}::date[])
  as told (code, product_id, seats, seats_used, valid_from, valid_until)`;

/** The same for one code. */
export const putActivationCode = (scope: Scope, entry: RegistryEntry, now: number) =>
  putActivationCodes(scope, [entry], now);

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
