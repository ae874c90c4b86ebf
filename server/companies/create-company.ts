import { randomUUIDv7 } from 'node:crypto';
import { localDay } from '../../domain/contracts/index.ts';
import { holdsOn } from '../../domain/licences/index.ts';
import type { Scope } from '../access/index.ts';
import { attachLicence, lockActivationCode } from '../licences/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { addCompany, addMembership, recordCompanyEvent } from './store.ts';

/**
 * C1: the company, its owner and its first licence come into being together, in the caller's transaction.
 * `zone` tells which day it is. Errors: unknown_code, code_taken, expired_code.
 */
export async function createCompany(
  scope: Scope,
  founding: { companyName: string; activationCode: string },
  ownerId: string,
  now: number,
  zone: string,
): Promise<{ id: string; publicId: string }> {
  const code = await lockActivationCode(scope, founding.activationCode);
  if (!code) throw new ProblemError('unknown_code');
  if (code.companyId) throw new ProblemError('code_taken');
  if (!holdsOn(code, localDay(now, zone))) throw new ProblemError('expired_code');
  const companyId = randomUUIDv7();
  const licence = { companyId, licenceId: randomUUIDv7(), personId: ownerId };
  const publicId = await addCompany(scope, { id: companyId, name: founding.companyName }, now);
  await addMembership(
    scope,
    { companyId, personId: ownerId, role: 'owner', seesAllRequests: true },
    now,
  );
  await attachLicence(scope, founding.activationCode, licence, now);
  const happened = { companyId, at: now, actorId: ownerId };
  await recordCompanyEvent(scope, {
    ...happened,
    kind: 'company_registered',
    facts: { owner: ownerId },
  });
  const facts = { licenceId: licence.licenceId, product: code.productId };
  await recordCompanyEvent(scope, { ...happened, kind: 'licence_attached', facts });
  return { id: companyId, publicId };
}
