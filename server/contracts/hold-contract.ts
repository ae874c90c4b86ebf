import { mayManageContracts } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type LockedContract, lockContract } from './store-changes.ts';

/** Locks a contract for staff who change it: of two at once the second waits, and finds what the first made of it. Errors: not_allowed, not_found. */
export async function holdContract(
  scope: Scope,
  contractId: string,
  actor: Actor,
): Promise<LockedContract> {
  if (!mayManageContracts(actor)) throw new ProblemError('not_allowed');
  const contract = await lockContract(scope, contractId);
  if (!contract) throw new ProblemError('not_found');
  return contract;
}
