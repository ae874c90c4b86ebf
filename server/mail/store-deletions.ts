import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';

/** A person's own deletion that has not ended. `dueAt`: epoch ms. */
export const findDeletion = (
  { db }: Scope,
  personId: string,
): Promise<{ deletionId: string; dueAt: number } | undefined> =>
  db
    .selectFrom('person_deletions')
    .select(['deletion_id as deletionId', 'due_at as dueAt'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

export interface FoundDeletion {
  deletionId: string;
  dueAt: number;
  isOpen: boolean;
  /** Of who is to be deleted, or asked that the company be. */
  name: string;
  companyName: string;
  /** Whether the reader owns the company. */
  isOwner: boolean;
}

/** The last deletion of a member, or of the company, for a reader who belongs to it still. */
export async function findManagedDeletion(
  { db }: Scope,
  { companyId, personId }: { companyId: string; personId: string },
  readerId: string,
  of: 'company' | 'person',
): Promise<FoundDeletion | undefined> {
  const deletions =
    of === 'company'
      ? sql`company_deletions d on d.company_id = reader.company_id`
      : sql`person_deletions d on d.person_id = ${personId}`;
  const { rows } = await sql<FoundDeletion>`
    select d.deletion_id as "deletionId", d.due_at as "dueAt", d.ended_at is null as "isOpen", about.name,
      company.name as "companyName", reader.role = 'owner' as "isOwner"
    from memberships reader join companies company using (company_id) join ${deletions}
      join people about on about.person_id = ${personId}
    where reader.company_id = ${companyId} and reader.person_id = ${readerId} and reader.left_at is null
      ${of === 'person' ? sql`and reader.role <> 'user'` : sql``}
      and d.outcome is distinct from 'carried_out'
    order by d.asked_at desc limit 1`.execute(db);
  return rows[0];
}
