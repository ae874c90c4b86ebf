import { randomUUIDv7 } from 'node:crypto';
import type { Licence } from '../../api/licences.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { licenceState } from '../../domain/licences/index.ts';
import type { Actor } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { attachLicence, lockActivationCode } from '../licences/index.ts';
import { countAttempt } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { presentLicence } from './list-licences.ts';
import { withCodes } from './managed-licences.ts';
import { recordLicence } from './record-licence.ts';
import { isSeenAsOne, listHeld } from './store.ts';

const WINDOW_MINUTES = 60;
const TRIES_PER_PERSON = 30;

/**
 * C5: adds a licence by its code, also one that starts later. A code that another company has tells nothing of it.
 * Errors: not_found, not_allowed, too_many_attempts, unknown_code, licence_known, code_elsewhere, expired_code.
 */
export async function addLicence(
  database: Database,
  actor: Actor,
  edition: Edition,
  wanted: { publicId: string; activationCode: string },
): Promise<Licence> {
  await withCodes(database, actor, wanted.publicId, async (scope) => {
    const tries = await countAttempt(scope, `licence of ${actor.id}`, WINDOW_MINUTES);
    if (tries > TRIES_PER_PERSON)
      throw new ProblemError('too_many_attempts', { retryAfter: WINDOW_MINUTES * 60 });
  });
  return withCodes(database, actor, wanted.publicId, async (scope, { id: companyId }) => {
    const code = await lockActivationCode(scope, wanted.activationCode);
    if (!code) throw refusal('unknown_code');
    if (code.companyId)
      throw refusal(
        (await isSeenAsOne(scope, companyId, code.companyId)) ? 'licence_known' : 'code_elsewhere',
      );
    const now = await databaseNow(scope.db);
    const today = localDay(now, edition.zone);
    if (licenceState(code, today) === 'expired') throw refusal('expired_code');
    const licenceId = randomUUIDv7();
    const licence = { companyId, licenceId, personId: actor.id };
    await attachLicence(scope, wanted.activationCode, licence, now);
    const codeEnding = wanted.activationCode.slice(-4);
    const named = { companyId, licenceId, productId: code.productId, codeEnding };
    await recordLicence(scope, edition, 'licence_attached', named, now);
    const held = (await listHeld(scope, companyId)).find(({ id }) => id === licenceId);
    if (!held) throw new Error('a licence that was attached just now is not there');
    return presentLicence(held, { companyId, today, edition, language: actor.language });
  });
}

const refusal = (code: 'unknown_code' | 'licence_known' | 'code_elsewhere' | 'expired_code') =>
  new ProblemError(code, { fields: [{ path: 'activationCode', message: code }] });
