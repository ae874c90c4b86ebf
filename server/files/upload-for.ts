import type { z } from 'zod';
import type { beginUpload } from '../../api/files.ts';
import { isStaff, rootOf } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { FilesAround } from './around.ts';

/**
 * Whose file an upload will be: of the named request's company, of the named company, or of the only one there is. Staff
 * upload on requests alone. Errors: not_found, bad_input where it is left open.
 */
export async function uploadFor(
  scope: Scope,
  actor: Actor,
  { companyId, number }: z.infer<typeof beginUpload>,
  { reachRequest }: Pick<FilesAround, 'reachRequest'>,
): Promise<string> {
  if (number !== undefined) {
    const request = await reachRequest(scope, Number(number.slice('PD-'.length)), actor);
    return request.companyId;
  }
  if (isStaff(actor)) throw open('number', 'say for which request');
  const roots = actor.companies.filter(({ mergedInto }) => mergedInto === null);
  if (companyId === undefined && roots.length > 1) throw open('companyId', 'say for which company');
  const company = companyId ? actor.companies.find(({ id }) => id === companyId) : roots[0];
  if (!company) throw new ProblemError('not_found');
  return rootOf(actor, company.id);
}

const open = (path: string, message: string) =>
  new ProblemError('bad_input', { fields: [{ path, message }] });
