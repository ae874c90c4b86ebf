import { mayAddLicences, maySeePeople } from '../../domain/access/index.ts';
import { type Actor, asGatekeeperFor, type Scope } from '../access/index.ts';
import { ownCompany } from '../companies/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';

interface Company {
  id: string;
  publicId: string;
  name: string;
}

/**
 * A transaction that may read and attach codes, for those who manage the company's licences (C5, C3). Errors: not_found,
 * not_allowed.
 */
export function withCodes<Result>(
  database: Database,
  actor: Actor,
  publicId: string,
  work: (scope: Scope, company: Company) => Promise<Result>,
): Promise<Result> {
  return asGatekeeperFor(database, actor, async ({ db, by }) => {
    const token = actor.token ? { token: actor.token.id } : {};
    const scope = { db, by: { ...by, ...token } };
    const company = await ownCompany(scope, publicId);
    if (!maySeePeople(actor, company.id)) throw new ProblemError('not_found');
    if (!mayAddLicences(actor, company.id)) throw new ProblemError('not_allowed');
    return work(scope, company);
  });
}
