import { sql } from 'kysely';
import type { CompanyRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumnOrNull } from '../platform/database/columns.ts';
import { groupOf, lockMembers } from './store-leaving.ts';

export interface Member {
  id: string;
  name: string;
  email: string;
  language: string;
  role: CompanyRole;
  seesAllRequests: boolean;
  /** Epoch ms. */
  joinedAt: number;
  namedContact: boolean;
  /** Whether they own this company, or one that was merged: they stay, whatever their role is meanwhile. */
  owns: boolean;
  /** The company they are in themselves: this one, or else one that is seen as one with it. */
  home: { id: string; publicId: string; name: string };
}

/** As whom rights over a member are decided: an owner stays one, also of a company that was merged. */
export const byRole = ({ id, role, owns }: Pick<Member, 'id' | 'role' | 'owns'>) => ({
  id,
  role: owns ? ('owner' as const) : role,
});

/** The people of a company, the owner first. `today` is a local date like `2026-11-20`. */
export async function listPeople(
  scope: Scope,
  companyId: string,
  today: string,
): Promise<Member[]> {
  const rows = await members(scope, companyId, today)
    .orderBy((columns) => columns('members.role', '<>', 'owner'))
    .orderBy('members.joined_at')
    .orderBy('people.person_id')
    .execute();
  return rows as Member[];
}

/**
 * Somebody of the company, or of one that is seen as one with it. Their rows are held until the transaction ends: see
 * `lockMembers`.
 */
export async function findMember(
  scope: Scope,
  companyId: string,
  personId: string,
  today: string,
): Promise<Member | undefined> {
  await lockMembers(scope, companyId, [personId]);
  const row = await members(scope, companyId, today)
    .where('members.person_id', '=', personId)
    .executeTakeFirst();
  return row as Member | undefined;
}

const members = ({ db }: Scope, companyId: string, today: string) =>
  db
    .selectFrom('members')
    .innerJoin('people', 'people.person_id', 'members.person_id')
    .innerJoin('email_directory', 'email_directory.person_id', 'people.person_id')
    .select([
      'people.person_id as id',
      'people.name',
      'email_directory.email',
      'people.language',
      'members.role',
      'members.sees_all_requests as seesAllRequests',
      'members.joined_at as joinedAt',
      ownsOne.as('owns'),
      home.as('home'),
    ])
    .select((columns) =>
      columns
        .exists(
          columns
            .selectFrom('contract_contacts as contact')
            .innerJoin('contracts', (join) =>
              join
                .onRef('contracts.company_id', '=', 'contact.company_id')
                .onRef('contracts.contract_id', '=', 'contact.contract_id'),
            )
            .select('contact.email')
            .where('contact.company_id', 'in', groupOf(companyId))
            .whereRef('contact.person_id', '=', 'members.person_id')
            .where('contracts.state', '=', 'active')
            .where('contracts.starts_on', '<=', today)
            .where('contracts.ends_on', '>=', today),
        )
        .as('namedContact'),
    )
    .where('members.company_id', '=', companyId);

const ownsOne = sql<boolean>`exists (select from memberships own join company_groups g on own.company_id = g.with_id
  where g.company_id = members.company_id and own.person_id = members.person_id and own.role = 'owner'
    and own.left_at is null)`;

const home = sql<Member['home']>`(
  select json_build_object('id', c.company_id, 'publicId', c.public_id, 'name', c.name)
  from memberships own join companies c using (company_id) join company_groups g on g.with_id = own.company_id
  where g.company_id = members.company_id and own.person_id = members.person_id and own.left_at is null
  order by own.company_id <> members.company_id, own.joined_at limit 1)`;

export const isMember = async ({ db }: Scope, companyId: string, email: string): Promise<boolean> =>
  (await db
    .selectFrom('members')
    .innerJoin('email_directory', 'email_directory.person_id', 'members.person_id')
    .select('email_directory.email')
    .where('members.company_id', '=', companyId)
    .where('email_directory.email', '=', email)
    .executeTakeFirst()) !== undefined;

/** In each of the companies that are seen as one with this one. */
export const changeMembership = (
  { db }: Scope,
  companyId: string,
  personId: string,
  { role, seesAllRequests }: Pick<Member, 'role' | 'seesAllRequests'>,
) =>
  db
    .updateTable('memberships')
    .set({ role, sees_all_requests: seesAllRequests })
    .where('company_id', 'in', groupOf(companyId))
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .execute();

/** K2: who is named by e-mail in a contract of the company is its contact from the day they join. */
export const nameAsContact = ({ db }: Scope, companyId: string, email: string, personId: string) =>
  db
    .updateTable('contract_contacts')
    .set({ person_id: personId })
    .where('company_id', '=', companyId)
    .where('email', '=', email)
    .where('person_id', 'is', null)
    .execute();

/** C3: whom the company's news are for; a suspended one's mail is dropped when its turn comes. */
export const listAdministrators = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('members')
    .innerJoin('people', 'people.person_id', 'members.person_id')
    .select(['people.person_id as id', 'people.language'])
    .where('members.company_id', '=', companyId)
    .where('members.role', 'in', ['owner', 'administrator'])
    .execute();

/** Everybody who belongs to the company, or to one that is seen as one with it. */
export const listMembersToTell = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('members')
    .innerJoin('people', 'people.person_id', 'members.person_id')
    .select(['people.person_id as id', 'people.language'])
    .where('members.company_id', '=', companyId)
    .orderBy('people.person_id')
    .execute();

/** C3: since when the company asks its members for a second factor (epoch ms), null where it does not. */
export const findSecondFactorSince = async (
  { db }: Scope,
  companyId: string,
): Promise<number | null> =>
  (
    await db
      .selectFrom('companies')
      .select('second_factor_since as since')
      .where('company_id', '=', companyId)
      .executeTakeFirst()
  )?.since ?? null;

/** False where nothing changes by it. */
export async function setSecondFactorSince(
  { db }: Scope,
  companyId: string,
  since: number | null,
): Promise<boolean> {
  const changed = await db
    .updateTable('companies')
    .set({ second_factor_since: toColumnOrNull(since) })
    .where('company_id', '=', companyId)
    .where('second_factor_since', since === null ? 'is not' : 'is', null)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
