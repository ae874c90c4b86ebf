import type { Actor } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { withCodes } from './managed-licences.ts';
import { recordLicence } from './record-licence.ts';
import { findCode } from './store.ts';

/**
 * C3: a whole code, in groups of five, for those who manage the company. Each reading stands in the company's history,
 * without the code. Errors: not_found, not_allowed.
 */
export async function readCode(
  database: Database,
  actor: Actor,
  edition: Edition,
  wanted: { publicId: string; licenceId: string },
): Promise<string> {
  return withCodes(database, actor, wanted.publicId, async (scope, company) => {
    const found = await findCode(scope, company.id, wanted.licenceId);
    if (!found) throw new ProblemError('not_found');
    const { code, ...licence } = found;
    const now = await databaseNow(scope.db);
    await recordLicence(scope, edition, 'licence_code_read', licence, now);
    return code.replace(/(.{5})(?=.)/g, '$1-');
  });
}
