import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { insertStaff, type NewStaff } from './add-staff.ts';
import { type Entry, letIn } from './let-in.ts';
import { hashPassword } from './passwords.ts';
import type { Visitor } from './sessions.ts';
import { administratorExists, lockSetup } from './store.ts';
import { refuseWeakPassword } from './weak-password.ts';

/** Whether this installation has an administrator. */
export const isSetUp = (database: Database): Promise<boolean> =>
  asGatekeeper(database, administratorExists);

/** Creates the first administrator, once, and lets them in. Errors: already_set_up, weak_password. */
export async function setUp(
  database: Database,
  person: Omit<NewStaff, 'roles'>,
  from: Visitor,
): Promise<Entry> {
  await refuseWeakPassword(person.password, { email: person.email, companies: [] });
  const passwordHash = await hashPassword(person.password);
  return asGatekeeper(database, async (scope) => {
    await lockSetup(scope);
    if (await administratorExists(scope)) throw new ProblemError('already_set_up');
    const now = await databaseNow(scope.db);
    // The first person also leads the desk, until they hand that on.
    const id = await insertStaff(
      scope,
      { ...person, roles: ['administrator', 'head'] },
      passwordHash,
      now,
    );
    if (!id) throw new ProblemError('already_set_up');
    return letIn(scope, id, from, now);
  });
}
