import { sql } from 'kysely';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

export interface CompanyNamed {
  id: string;
  publicId: string;
  name: string;
}

/** A merger that holds, as one of the two companies looks at it. */
export interface Merger {
  /** The other one. */
  company: CompanyNamed;
  /** Epoch ms. */
  since: number;
  by: { id: string; name: string } | null;
  reason: string;
  /** What came to the root since, and stays there: people who joined it, requests that were opened in it. */
  joinedSince: number;
  requestsSince: number;
}

/** The company with this public id, or the one as part of which it is seen. */
export const findRoot = ({ db }: Scope, publicId: string): Promise<CompanyNamed | undefined> =>
  db
    .selectFrom('companies as named')
    .leftJoin('company_scope as merger', (join) =>
      join.onRef('merger.member_id', '=', 'named.company_id').on('merger.until_at', 'is', null),
    )
    .innerJoin('companies as root', (join) =>
      join.on(sql<boolean>`root.company_id = coalesce(merger.root_id, named.company_id)`),
    )
    .select(['root.company_id as id', 'root.public_id as publicId', 'root.name'])
    .where('named.public_id', '=', publicId)
    .executeTakeFirst();

/** The company as part of which this one is seen, with what is known of that. */
export const findMergedInto = async (scope: Scope, companyId: string): Promise<Merger | null> =>
  (await mergers(scope, sql`merger.member_id = ${companyId}`, 'root_id'))[0] ?? null;

/** The companies that are seen as part of this one, the latest first. */
export const listMerged = (scope: Scope, companyId: string): Promise<Merger[]> =>
  mergers(scope, sql`merger.root_id = ${companyId}`, 'member_id');

async function mergers(
  { db }: Scope,
  side: ReturnType<typeof sql>,
  other: 'root_id' | 'member_id',
): Promise<Merger[]> {
  const { rows } = await sql<Merger>`
    select json_build_object('id', c.company_id, 'publicId', c.public_id, 'name', c.name) as company,
      floor(extract(epoch from merger.from_at) * 1000)::bigint as since,
      case when p.person_id is not null then json_build_object('id', p.person_id, 'name', p.name) end as by,
      coalesce(merger.reason, '') as reason,
      (select count(*) from memberships m where m.company_id = merger.root_id and m.left_at is null
        and m.joined_at >= merger.from_at)::int as "joinedSince",
      (select count(*) from requests r where r.company_id = merger.root_id
        and r.created_at >= merger.from_at)::int as "requestsSince"
    from company_scope merger join companies c on c.company_id = merger.${sql.raw(other)}
      left join people p on p.person_id = merger.merged_by
    where ${side} and merger.until_at is null order by merger.from_at desc, c.company_id`.execute(
    db,
  );
  return rows;
}

/** One merger, or one undoing, at a time: what is looked at before must still be so when it is written. */
export const lockMergers = ({ db }: Scope) =>
  sql`select pg_advisory_xact_lock(hashtext('company mergers'))`.execute(db);

export const addMerger = (
  { db, by }: Scope,
  { rootId, memberId, reason }: { rootId: string; memberId: string; reason: string },
  now: number,
) =>
  db
    .insertInto('company_scope')
    .values({
      root_id: rootId,
      member_id: memberId,
      from_at: toColumn(now),
      merged_by: by.id,
      reason,
    })
    .execute();

export const endMerger = (
  { db, by }: Scope,
  { memberId, reason }: { memberId: string; reason: string },
  now: number,
) =>
  db
    .updateTable('company_scope')
    .set({ until_at: toColumn(now), undone_by: by.id, undo_reason: reason })
    .where('member_id', '=', memberId)
    .where('until_at', 'is', null)
    .execute();

/** What one company brings, and who owns it. */
export interface Belongings {
  people: number;
  openRequests: number;
  contracts: number;
  licences: number;
  invitations: number;
  owner: { id: string; name: string } | null;
}

export async function countBelongings({ db }: Scope, companyId: string): Promise<Belongings> {
  const { rows } = await sql<Belongings>`
    select
      (select count(*) from memberships where company_id = ${companyId} and left_at is null)::int as people,
      (select count(*) from requests where company_id = ${companyId} and open)::int as "openRequests",
      (select count(*) from contracts where company_id = ${companyId} and state = 'active'
        and ends_on >= current_date)::int as contracts,
      (select count(*) from activation_codes where company_id = ${companyId})::int as licences,
      (select count(*) from invitations where company_id = ${companyId} and accepted_at is null
        and revoked_at is null and expires_at > now())::int as invitations,
      (select json_build_object('id', p.person_id, 'name', p.name) from memberships m join people p using (person_id)
        where m.company_id = ${companyId} and m.role = 'owner' and m.left_at is null) as owner`.execute(
    db,
  );
  return rows[0] as Belongings;
}

/** Who is in both companies themselves, by name. */
export const listInBoth = ({ db }: Scope, one: string, other: string) =>
  db
    .selectFrom('memberships as here')
    .innerJoin('memberships as there', 'there.person_id', 'here.person_id')
    .innerJoin('people', 'people.person_id', 'here.person_id')
    .select(['people.person_id as id', 'people.name'])
    .where('here.company_id', '=', one)
    .where('there.company_id', '=', other)
    .where('here.left_at', 'is', null)
    .where('there.left_at', 'is', null)
    .orderBy('people.name')
    .execute();

/** Plans of which both have a contract that runs or will. */
export const listPlansOfBoth = async (
  { db }: Scope,
  one: string,
  other: string,
): Promise<string[]> => {
  const { rows } = await sql<{ planId: string }>`
    select plan_id as "planId" from contracts where company_id = ${one} and state = 'active' and ends_on >= current_date
    intersect
    select plan_id from contracts where company_id = ${other} and state = 'active' and ends_on >= current_date
    order by 1`.execute(db);
  return rows.map(({ planId }) => planId);
};
