import { isDeepStrictEqual } from 'node:util';
import { type ContractDates, stateOn } from '../../domain/contracts/index.ts';
import { type Plan, type PlanOverrides, planWithOverrides } from '../../domain/plans/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { checkNewContract } from './check-new-contract.ts';
import type { Contact, Contract } from './store.ts';

/** What a contract is to go on on, in the catalogue in force. */
export interface WantedTerms {
  planId: string;
  keepOverrides: boolean;
}

export interface ChangedTerms {
  planId: string;
  catalogueVersion: number;
  overrides: PlanOverrides;
  plan: Plan;
}

/**
 * P7: the terms of a contract after a change. What it agrees differently is kept or dropped; the products it covers stay.
 * Errors: unknown_plan, unknown_calendar, contract_without_incidents, bad_input; too_many_contacts.
 */
export function changedTerms(
  edition: Edition,
  contract: Contract,
  contacts: readonly Contact[],
  { planId, keepOverrides }: WantedTerms,
): ChangedTerms {
  const { products, ...agreed } = contract.overrides;
  const kept = keepOverrides ? agreed : {};
  const { companyId, number, startsOn, endsOn } = contract;
  const asNew = { companyId, number, startsOn, endsOn, planId, overrides: kept };
  checkNewContract(edition, { ...asNew, contacts: [...contacts] });
  const overrides = products ? { ...kept, products } : kept;
  const plan = planWithOverrides(edition.plan(planId), overrides);
  return { planId, catalogueVersion: edition.version, overrides, plan };
}

/** Whether two plans promise the same, whatever they are called. */
export const promisesTheSame = (one: Plan, other: Plan): boolean =>
  isDeepStrictEqual({ ...one, names: null }, { ...other, names: null });

/** K4: what is over is not changed any more. Errors: contract_terminated, contract_expired. */
export function refuseEnded(contract: Contract & ContractDates, today: string): void {
  const state = stateOn(contract, today);
  if (state === 'terminated') throw new ProblemError('contract_terminated');
  if (state === 'expired') throw new ProblemError('contract_expired');
}
