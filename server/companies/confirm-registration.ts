import { localDay } from '../../domain/contracts/index.ts';
import { holdsOn } from '../../domain/licences/index.ts';
import { asGatekeeper, type Scope, tokenHash } from '../access/index.ts';
import { lockActivationCode } from '../licences/index.ts';
import {
  type Entry,
  hashPassword,
  letIn,
  personByPassword,
  refuseWeakPassword,
  registerPerson,
  type Visitor,
} from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { createCompany } from './create-company.ts';
import { confirmRegistration as confirm, findRegistrationByLink } from './store.ts';
import { addStatement } from './store-statements.ts';

/**
 * C1: the link proves the e-mail address; with a free code the company, its owner and the licence come into being
 * together. C2: with any other the person has an account, and what they stated is settled by a job, which alone tells
 * one such code from another. They are let in, past their second factor where they have one. Errors: link_expired,
 * wrong_credentials (the address has an account already, and this is not its password), weak_password.
 */
export async function confirmRegistration(
  database: Database,
  input: { token: string; password: string },
  zone: string,
  from: Visitor,
): Promise<Entry> {
  const linkHash = tokenHash(input.token);
  const found = await asGatekeeper(database, async (scope) =>
    findRegistrationByLink(scope, linkHash, await databaseNow(scope.db)),
  );
  if (!found) throw new ProblemError('link_expired');
  const known = await personByPassword(database, found.email, input.password);
  if (known === null)
    await refuseWeakPassword(input.password, {
      email: found.email,
      companies: [found.companyName],
    });
  const passwordHash = known === null ? await hashPassword(input.password) : '';
  return asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    if (!(await confirm(scope, found.id, now))) throw new ProblemError('link_expired');
    const personId =
      known ??
      (await registerPerson(scope, { ...found, name: found.personName, passwordHash }, now));
    if (await isFree(scope, found.activationCode, localDay(now, zone)))
      await createCompany(scope, found, personId, now, zone);
    else await addStatement(scope, { ...found, personId, address: from.address }, now);
    return letIn(scope, personId, from, now);
  });
}

/** Held free until the transaction ends. */
async function isFree(scope: Scope, typed: string, day: string): Promise<boolean> {
  const code = await lockActivationCode(scope, typed);
  return code !== undefined && code.companyId === null && holdsOn(code, day);
}
