import type { CompanyRole } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumnOrNull } from '../platform/database/columns.ts';

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
}

/** The people of a company, the owner first. `today` is a local date like `2026-11-20`. */
export async function listPeople(
  scope: Scope,
  companyId: string,
  today: string,
): Promise<Member[]> {
  const rows = await members(scope, companyId, today)
    .orderBy('memberships.joined_at')
    .orderBy('people.person_id')
    .execute();
  return rows as Member[];
}

export async function findMember(
  scope: Scope,
  companyId: string,
  personId: string,
  today: string,
): Promise<Member | undefined> {
  const row = await members(scope, companyId, today)
    .where('memberships.person_id', '=', personId)
    .forNoKeyUpdate('memberships')
    .executeTakeFirst();
  return row as Member | undefined;
}

const members = ({ db }: Scope, companyId: string, today: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .innerJoin('email_directory', 'email_directory.person_id', 'people.person_id')
    .select([
      'people.person_id as id',
      'people.name',
      'email_directory.email',
      'people.language',
      'memberships.role',
      'memberships.sees_all_requests as seesAllRequests',
      'memberships.joined_at as joinedAt',
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
            .whereRef('contact.company_id', '=', 'memberships.company_id')
            .whereRef('contact.person_id', '=', 'memberships.person_id')
            .where('contracts.state', '=', 'active')
            .where('contracts.starts_on', '<=', today)
            .where('contracts.ends_on', '>=', today),
        )
        .as('namedContact'),
    )
    .where('memberships.company_id', '=', companyId)
    .where('memberships.left_at', 'is', null);

export const isMember = async ({ db }: Scope, companyId: string, email: string): Promise<boolean> =>
  (await db
    .selectFrom('memberships')
    .innerJoin('email_directory', 'email_directory.person_id', 'memberships.person_id')
    .select('email_directory.email')
    .where('memberships.company_id', '=', companyId)
    .where('email_directory.email', '=', email)
    .where('memberships.left_at', 'is', null)
    .executeTakeFirst()) !== undefined;

export const changeMembership = (
  { db }: Scope,
  companyId: string,
  personId: string,
  { role, seesAllRequests }: Pick<Member, 'role' | 'seesAllRequests'>,
) =>
  db
    .updateTable('memberships')
    .set({ role, sees_all_requests: seesAllRequests })
    .where('company_id', '=', companyId)
    .where('person_id', '=', personId)
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
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select(['people.person_id as id', 'people.language'])
    .where('memberships.company_id', '=', companyId)
    .where('memberships.role', 'in', ['owner', 'administrator'])
    .where('memberships.left_at', 'is', null)
    .execute();

/** Everybody who belongs to the company. */
export const listMembersToTell = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('memberships')
    .innerJoin('people', 'people.person_id', 'memberships.person_id')
    .select(['people.person_id as id', 'people.language'])
    .where('memberships.company_id', '=', companyId)
    .where('memberships.left_at', 'is', null)
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
