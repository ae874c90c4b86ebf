import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

/** The companies that are seen as one with this one, it included. */
export const groupOf = (companyId: string) =>
  sql<string>`(select with_id from company_groups where company_id = ${companyId})`;

/**
 * Holds these memberships, of all companies that are seen as one with this one, until the transaction ends, always in one order; who has left is missing, no error. A row that names
 * them by foreign key can still be added: whoever adds it may hold a request that this transaction wants.
 */
export async function lockMembers(
  { db }: Scope,
  companyId: string,
  personIds: string[],
): Promise<{ personId: string; language: string }[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select(['people.person_id as personId', 'people.language'])
    .where('company_id', 'in', groupOf(companyId))
    .where('memberships.person_id', 'in', personIds)
    .where('left_at', 'is', null)
    .orderBy('memberships.person_id')
    .orderBy('memberships.company_id')
    .forNoKeyUpdate('memberships')
    .execute();
  return [...new Map(rows.map((row) => [row.personId, row])).values()];
}

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
    .where('company_id', 'in', groupOf(companyId))
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .execute();
  await db
    .updateTable('contract_contacts')
    .set({ person_id: null })
    .where('company_id', 'in', groupOf(companyId))
    .where('person_id', '=', personId)
    .execute();
}
