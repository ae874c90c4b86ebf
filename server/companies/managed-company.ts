import { mayManagePeople } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { findRoot } from './store-mergers.ts';

export interface Company {
  id: string;
  publicId: string;
  name: string;
}

/**
 * A company of the reader's own; for one that was merged, the one as part of which it is seen. Error: not_found for
 * everybody else's.
 */
export async function ownCompany(scope: Scope, publicId: string): Promise<Company> {
  const company = await findRoot(scope, publicId);
  if (!company) throw new ProblemError('not_found');
  return company;
}

/** A company whose people this person manages (C3). Errors: not_found, not_allowed. */
export async function managedCompany(
  scope: Scope,
  actor: Actor,
  publicId: string,
): Promise<Company> {
  const company = await ownCompany(scope, publicId);
  if (!mayManagePeople(actor, company.id)) throw new ProblemError('not_allowed');
  return company;
}
