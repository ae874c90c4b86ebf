import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

/**
 * Holds these memberships until the transaction ends, always in one order; who has left is missing, no error. A row that names
 * them by foreign key can still be added: whoever adds it may hold a request that this transaction wants.
 */
export const lockMembers = ({ db }: Scope, companyId: string, personIds: string[]) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select(['people.person_id as personId', 'people.language'])
    .where('company_id', '=', companyId)
    .where('memberships.person_id', 'in', personIds)
    .where('left_at', 'is', null)
    .orderBy('memberships.person_id')
    .forNoKeyUpdate('memberships')
    .execute();

/** C3: the row stays, so that what the person opened keeps its name; they are no named contact any more (K2). */
export async function endMembership(
  { db, by }: Scope,
  companyId: string,
  personId: string,
  now: number,
): Promise<void> {
  await db
    .updateTable('memberships')
    .set({ left_at: toColumn(now), removed_by: by.id })
    .where('company_id', '=', companyId)
    .where('person_id', '=', personId)
    .execute();
  await db
    .updateTable('contract_contacts')
    .set({ person_id: null })
    .where('company_id', '=', companyId)
    .where('person_id', '=', personId)
    .execute();
}
