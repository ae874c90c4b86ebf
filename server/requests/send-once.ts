import { rootOf } from '../../domain/access/index.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';

/** The company a request is for: named, or the only one there is; of companies that are seen as one their root. */
export function companyFor(actor: Actor, wanted: string | undefined): string {
  const roots = actor.companies.filter(({ mergedInto }) => mergedInto === null);
  const company = wanted ? actor.companies.find(({ id }) => id === wanted) : roots[0];
  if (!company) throw new ProblemError('not_found');
  if (!wanted && roots.length > 1) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'companyId', message: 'say for which company' }],
    });
  }
  return rootOf(actor, company.id);
}

/** Two sendings with one key at the same moment: the second finds what the first made. */
export async function sendOnce<Result>(
  database: Database,
  actor: Actor,
  send: (scope: Scope) => Promise<Result>,
): Promise<Result> {
  return as(database, actor, send).catch((error) => {
    if (error.code === '23505' && String(error.constraint).includes('idempotency_key'))
      return as(database, actor, send);
    throw error;
  });
}
