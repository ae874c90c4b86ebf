import type { Scope } from '../access/index.ts';
import { instantValue, toColumn } from '../platform/database/columns.ts';

export interface Joining {
  id: string;
  companyId: string;
  personId: string;
  name: string;
  email: string;
  /** Epoch ms. */
  askedAt: number;
  expiresAt: number;
}

export type JoiningOutcome = 'approved' | 'refused' | 'expired';

/** False where the same person is waited for already. */
export async function addJoining({ db }: Scope, joining: Joining): Promise<boolean> {
  const added = await db
    .insertInto('joinings')
    .values({
      company_id: joining.companyId,
      joining_id: joining.id,
      person_id: joining.personId,
      person_name: joining.name,
      email: joining.email,
      asked_at: toColumn(joining.askedAt),
      expires_at: toColumn(joining.expiresAt),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Whether the company need not be asked: the person belongs to it, waits already, or was refused after `since`. */
export async function needNotAsk(
  { db }: Scope,
  companyId: string,
  personId: string,
  since: number,
): Promise<boolean> {
  const asked = await db
    .selectFrom('joinings')
    .select('joining_id')
    .where('company_id', '=', companyId)
    .where('person_id', '=', personId)
    .where((row) =>
      row.or([
        row('ended_at', 'is', null),
        row.and([row('outcome', '=', 'refused'), row('ended_at', '>', instantValue(since))]),
      ]),
    )
    .executeTakeFirst();
  const member = await db
    .selectFrom('memberships')
    .select('person_id')
    .where('company_id', '=', companyId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return asked !== undefined || member !== undefined;
}

export const countAskedSince = async (
  { db }: Scope,
  companyId: string,
  since: number,
): Promise<number> =>
  Number(
    (
      await db
        .selectFrom('joinings')
        .select((columns) => columns.fn.countAll().as('count'))
        .where('company_id', '=', companyId)
        .where('asked_at', '>', instantValue(since))
        .executeTakeFirst()
    )?.count ?? 0,
  );

/** Who can decide at the company: owner and administrators who are not suspended. */
export const listDeciders = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select(['people.person_id as id', 'people.language'])
    .where('memberships.company_id', '=', companyId)
    .where('memberships.role', 'in', ['owner', 'administrator'])
    .where('memberships.left_at', 'is', null)
    .where('people.suspended_at', 'is', null)
    .execute();

const open = ({ db }: Scope) =>
  db
    .selectFrom('joinings')
    .select([
      'joinings.joining_id as id',
      'joinings.company_id as companyId',
      'joinings.person_id as personId',
      'joinings.person_name as name',
      'joinings.email',
      'joinings.asked_at as askedAt',
      'joinings.expires_at as expiresAt',
    ])
    .where('joinings.ended_at', 'is', null);

/** Who waits for the company's word at `now`, the oldest first. */
export const listJoinings = (scope: Scope, companyId: string, now: number) =>
  open(scope)
    .where('joinings.company_id', '=', companyId)
    .where('joinings.expires_at', '>', instantValue(now))
    .orderBy('joinings.asked_at')
    .orderBy('joinings.joining_id')
    .execute();

/** Locked until the transaction ends; undefined where somebody decided, or its days have passed by `now`. */
export const lockJoining = (scope: Scope, companyId: string, joiningId: string, now: number) =>
  open(scope)
    .where('joinings.company_id', '=', companyId)
    .where('joinings.joining_id', '=', joiningId)
    .where('joinings.expires_at', '>', instantValue(now))
    .forUpdate()
    .executeTakeFirst();

/** What a link is about that was sent to this person, while it waits. */
export const findJoiningByLink = (scope: Scope, tokenHash: Buffer, readerId: string, now: number) =>
  open(scope)
    .innerJoin('joining_links as link', (join) =>
      join
        .onRef('link.company_id', '=', 'joinings.company_id')
        .onRef('link.joining_id', '=', 'joinings.joining_id'),
    )
    .innerJoin('companies', 'companies.company_id', 'joinings.company_id')
    .select('companies.name as companyName')
    .where('link.token_hash', '=', tokenHash)
    .where('link.person_id', '=', readerId)
    .where('joinings.expires_at', '>', instantValue(now))
    .executeTakeFirst();

/** Ends it, and every link to it. */
export async function endJoining(
  { db }: Scope,
  { companyId, id }: Pick<Joining, 'companyId' | 'id'>,
  ended: { outcome: JoiningOutcome; by: string | null; at: number },
): Promise<void> {
  await db
    .updateTable('joinings')
    .set({ ended_at: toColumn(ended.at), outcome: ended.outcome, decided_by: ended.by })
    .where('company_id', '=', companyId)
    .where('joining_id', '=', id)
    .execute();
  await db
    .deleteFrom('joining_links')
    .where('company_id', '=', companyId)
    .where('joining_id', '=', id)
    .execute();
}

/** Those whose days have passed by `now`; locked, and those left out that somebody decides about this moment. */
export const lockExpired = (scope: Scope, now: number) =>
  open(scope)
    .where('joinings.expires_at', '<=', instantValue(now))
    .forUpdate()
    .skipLocked()
    .execute();

/** The language that a person is written to in. */
export const languageOf = async ({ db }: Scope, personId: string): Promise<string> =>
  (
    await db
      .selectFrom('people')
      .select('language')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
  ).language;
