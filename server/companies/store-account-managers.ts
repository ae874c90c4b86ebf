import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';

export interface AccountManager {
  id: string;
  name: string;
  email: string;
  /** Epoch ms. */
  since: number;
}

const ROLE = 'technical_account_manager';

/** The technical account manager of a company; undefined where nobody is. */
export const findAccountManager = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('account_managers as assigned')
    .innerJoin('people', 'people.person_id', 'assigned.person_id')
    .innerJoin('email_directory', 'email_directory.person_id', 'assigned.person_id')
    .select([
      'people.person_id as id',
      'people.name',
      'email_directory.email',
      'assigned.assigned_at as since',
    ])
    .where('assigned.company_id', '=', companyId)
    .executeTakeFirst() as Promise<AccountManager | undefined>;

/** The vendor's technical account managers who may sign in, by name. */
export const listAccountManagers = ({ db }: Scope): Promise<{ id: string; name: string }[]> =>
  db
    .selectFrom('staff_roles')
    .innerJoin('people', 'people.person_id', 'staff_roles.person_id')
    .select(['people.person_id as id', 'people.name'])
    .where('staff_roles.role', '=', ROLE)
    .where('people.suspended_at', 'is', null)
    .orderBy('people.name')
    .orderBy('people.person_id')
    .execute();

export const setAccountManager = (
  { db, by }: Scope,
  companyId: string,
  personId: string,
  now: number,
) => {
  const assigned = { person_id: personId, assigned_by: by.id ?? '', assigned_at: toColumn(now) };
  return db
    .insertInto('account_managers')
    .values({ company_id: companyId, ...assigned })
    .onConflict((conflict) => conflict.column('company_id').doUpdateSet(assigned))
    .execute();
};

export const removeAccountManager = ({ db }: Scope, companyId: string) =>
  db.deleteFrom('account_managers').where('company_id', '=', companyId).execute();

/** Two who assign at the same moment do so one after the other. */
export const lockAccountManager = ({ db }: Scope, companyId: string) =>
  db
    .selectFrom('account_managers')
    .select('person_id')
    .where('company_id', '=', companyId)
    .forUpdate()
    .executeTakeFirst();
