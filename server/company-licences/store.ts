import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

export interface HeldLicence {
  id: string;
  productId: string;
  codeEnding: string;
  seats: number;
  /** Null where the registry does not tell. */
  seatsUsed: number | null;
  /** Local dates, both included. */
  validFrom: string;
  validUntil: string;
  /** Epoch ms. */
  attachedAt: number;
  attachedBy: { id: string; name: string };
  company: { id: string; publicId: string; name: string };
}

/** What the registry says of the codes that a company has, or one that is seen as one with it. */
export async function listHeld({ db }: Scope, companyId: string): Promise<HeldLicence[]> {
  const { rows } = await sql<HeldLicence>`
    select code.licence_id as id, code.product_id as "productId", code.code_ending as "codeEnding", code.seats,
      code.seats_used as "seatsUsed", code.valid_from as "validFrom", code.valid_until as "validUntil",
      floor(extract(epoch from licence.attached_at) * 1000)::bigint as "attachedAt",
      json_build_object('id', person.person_id, 'name', person.name) as "attachedBy",
      json_build_object('id', c.company_id, 'publicId', c.public_id, 'name', c.name) as company
    from company_groups g
      join activation_codes code on code.company_id = g.with_id
      join licences licence on licence.company_id = code.company_id and licence.licence_id = code.licence_id
      join companies c on c.company_id = code.company_id
      join people person on person.person_id = licence.attached_by
    where g.company_id = ${companyId}
    order by code.product_id, code.valid_until desc, licence.attached_at, code.licence_id`.execute(
    db,
  );
  return rows;
}

/** Whether two companies are one and the same, or are seen as one. */
export const isSeenAsOne = async ({ db }: Scope, one: string, other: string): Promise<boolean> =>
  (await db
    .selectFrom('company_groups')
    .select('with_id')
    .where('company_id', '=', one)
    .where('with_id', '=', other)
    .executeTakeFirst()) !== undefined;

/** With the whole code: for the gatekeeper's role alone. */
export const findCode = (scope: Scope, companyId: string, licenceId: string) =>
  held(scope, companyId, licenceId).select('code.code').executeTakeFirst();

/** Held until the transaction ends, so that of two who move it one finds it gone. */
export const lockHeld = (scope: Scope, companyId: string, licenceId: string) =>
  held(scope, companyId, licenceId).forUpdate('code').executeTakeFirst();

const held = ({ db }: Scope, companyId: string, licenceId: string) =>
  db
    .selectFrom('activation_codes as code')
    .select([
      sql<string>`code.company_id`.as('companyId'),
      sql<string>`code.licence_id`.as('licenceId'),
      'code.product_id as productId',
      sql<string>`code.code_ending`.as('codeEnding'),
    ])
    .where('code.licence_id', '=', licenceId)
    .where((where) =>
      where.exists(
        where
          .selectFrom('company_groups')
          .select('with_id')
          .where('company_groups.company_id', '=', companyId)
          .whereRef('company_groups.with_id', '=', 'code.company_id'),
      ),
    );

/** A company that had it before has it anew. */
export async function moveCode(
  { db }: Scope,
  { companyId, licenceId }: { companyId: string; licenceId: string },
  into: string,
  personId: string,
  now: number,
): Promise<void> {
  const attached = { attached_at: toColumn(now), attached_by: personId };
  await db
    .insertInto('licences')
    .values({ company_id: into, licence_id: licenceId, ...attached })
    .onConflict((conflict) => conflict.columns(['company_id', 'licence_id']).doUpdateSet(attached))
    .execute();
  await db
    .updateTable('activation_codes')
    .set({ company_id: into })
    .where('company_id', '=', companyId)
    .where('licence_id', '=', licenceId)
    .execute();
}

/** When the company's licences of a product hold, with those of companies that are seen as one with it. */
export const listValidities = ({ db }: Scope, companyId: string, productId: string) =>
  db
    .selectFrom('company_groups')
    .innerJoin('activation_codes as code', 'code.company_id', 'company_groups.with_id')
    .select(['code.valid_from as validFrom', 'code.valid_until as validUntil'])
    .where('company_groups.company_id', '=', companyId)
    .where('code.product_id', '=', productId)
    .execute();
