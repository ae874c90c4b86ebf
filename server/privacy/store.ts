import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

/** Instants are epoch ms. */
export interface Deletion {
  id: string;
  askedAt: number;
  dueAt: number;
}

export interface CompanyDeletion extends Deletion {
  companyId: string;
  askedBy: string;
}

export interface PersonDeletion extends Deletion {
  personId: string;
}

/** A person's deletion that has not ended. */
export const findPersonDeletion = (
  { db }: Scope,
  personId: string,
): Promise<PersonDeletion | undefined> =>
  db
    .selectFrom('person_deletions')
    .select([
      'deletion_id as id',
      'person_id as personId',
      'asked_at as askedAt',
      'due_at as dueAt',
    ])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

/** Deletions of these companies that have not ended. */
export const findCompanyDeletions = (
  { db }: Scope,
  companyIds: readonly string[],
): Promise<CompanyDeletion[]> =>
  db
    .selectFrom('company_deletions')
    .select([
      'deletion_id as id',
      'company_id as companyId',
      'asked_by as askedBy',
      'asked_at as askedAt',
      'due_at as dueAt',
    ])
    .where('company_id', 'in', [...companyIds])
    .where('ended_at', 'is', null)
    .execute();

/** False where one waits already. */
export async function addPersonDeletion(
  { db }: Scope,
  { id, personId, askedAt, dueAt }: PersonDeletion,
): Promise<boolean> {
  const added = await db
    .insertInto('person_deletions')
    .values({
      deletion_id: id,
      person_id: personId,
      asked_at: toColumn(askedAt),
      due_at: toColumn(dueAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** False where one waits already. */
export async function addCompanyDeletion(
  { db }: Scope,
  { id, companyId, askedBy, askedAt, dueAt }: CompanyDeletion,
): Promise<boolean> {
  const added = await db
    .insertInto('company_deletions')
    .values({
      deletion_id: id,
      company_id: companyId,
      asked_by: askedBy,
      asked_at: toColumn(askedAt),
      due_at: toColumn(dueAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

export type DeletionOutcome = 'cancelled' | 'carried_out';

/** The person whose deletion it was; undefined where it has ended already. */
export const endPersonDeletion = (
  { db }: Scope,
  deletionId: string,
  outcome: DeletionOutcome,
  now: number,
): Promise<{ personId: string } | undefined> =>
  db
    .updateTable('person_deletions')
    .set({ ended_at: toColumn(now), outcome })
    .where('deletion_id', '=', deletionId)
    .where('ended_at', 'is', null)
    .returning('person_id as personId')
    .executeTakeFirst();

/** The company whose deletion it was, and who had asked; undefined where it has ended already. */
export const endCompanyDeletion = (
  { db }: Scope,
  deletionId: string,
  outcome: DeletionOutcome,
  now: number,
): Promise<{ companyId: string; askedBy: string } | undefined> =>
  db
    .updateTable('company_deletions')
    .set({ ended_at: toColumn(now), outcome })
    .where('deletion_id', '=', deletionId)
    .where('ended_at', 'is', null)
    .returning(['company_id as companyId', 'asked_by as askedBy'])
    .executeTakeFirst();

/** Uses up the link of a mail and says which deletion it keeps from happening. */
export const takeDeletionLink = (
  { db }: Scope,
  tokenHash: Buffer,
  now: number,
): Promise<{ deletionId: string } | undefined> =>
  db
    .deleteFrom('deletion_links')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', instantValue(now))
    .returning('deletion_id as deletionId')
    .executeTakeFirst();

export const removeDeletionLinks = ({ db }: Scope, now: number) =>
  db.deleteFrom('deletion_links').where('expires_at', '<=', instantValue(now)).execute();

export interface Told {
  companyId: string;
  personId: string;
  language: string;
  manages: boolean;
}

/** The members of companies, for mail. */
export const membersOf = ({ db }: Scope, companyIds: readonly string[]): Promise<Told[]> =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select([
      'memberships.company_id as companyId',
      'people.person_id as personId',
      'people.language',
      sql<boolean>`memberships.role <> 'user'`.as('manages'),
    ])
    .where('memberships.company_id', 'in', [...companyIds])
    .where('memberships.left_at', 'is', null)
    .execute();

/** Companies that a person belongs to. */
export const companyIdsOf = async ({ db }: Scope, personId: string): Promise<string[]> =>
  (
    await db
      .selectFrom('memberships')
      .select('company_id as companyId')
      .where('person_id', '=', personId)
      .where('left_at', 'is', null)
      .execute()
  ).map(({ companyId }) => companyId);

/** Whoever changes the roles of these members waits until the transaction ends. */
export const holdMembership = ({ db }: Scope, personId: string) =>
  db
    .selectFrom('memberships')
    .select(['company_id as companyId', 'role'])
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .orderBy('company_id')
    .forNoKeyUpdate()
    .execute();
