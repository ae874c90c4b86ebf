import type { Actor } from '../access/index.ts';
import { takeSecondFactor } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { changeStaff } from './change-staff.ts';
import { record } from './record.ts';

/**
 * For a member of staff who lost the app and the backup codes: sessions end too, and the next sign-in sets another one up
 * where one is needed. They are told. Errors: not_found, not_allowed, second_factor_off.
 */
export const resetStaffFactor = (
  database: Database,
  actor: Actor,
  personId: string,
): Promise<void> =>
  changeStaff(database, actor, personId, async (scope, _member, now) => {
    if (!(await takeSecondFactor(scope, personId, now)))
      throw new ProblemError('second_factor_off');
    await record(scope, 'staff_second_factor_reset', { personId, before: 'on', after: 'off' }, now);
  });
