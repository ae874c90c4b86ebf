import type { Quota } from '../../api/contracts.ts';
import { contractYear, renewsOn } from '../../domain/contracts/index.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import {
  addQuotaLine,
  addQuotaLineAndMove,
  addYear,
  type Contract,
  type ContractYear,
  findYear,
  lockYear,
} from './store.ts';

/** Premium incidents a contract year; null means unlimited. */
export const grantOf = (plan: Plan): number | null =>
  plan.premiumIncidents === 'unlimited' ? null : plan.premiumIncidents;

/** K2: what is left in the contract year that holds `today`, opened or not. */
export async function quotaOf(
  scope: Scope,
  contract: Contract,
  plan: Plan,
  today: string,
): Promise<Quota> {
  const dates = contractYear(contract, today);
  const year = await findYear(scope, contract, dates.startsOn);
  const granted = year ? year.granted : grantOf(plan);
  return { granted, left: year ? year.balance : granted, renewsOn: renewsOn(contract, dates) };
}

/** The contract year that holds `today`, opened with its grant at its first use and locked. */
export async function openYear(
  scope: Scope,
  contract: Contract,
  plan: Plan,
  today: string,
  now: number,
): Promise<ContractYear> {
  const dates = contractYear(contract, today);
  const opened = await lockYear(scope, contract, dates.startsOn);
  if (opened) return opened;
  const granted = grantOf(plan);
  if (await addYear(scope, contract, { ...dates, granted, balance: granted })) {
    const grant = { kind: 'grant', amount: granted ?? 0, requestId: null } as const;
    await addQuotaLine(scope, contract, dates.startsOn, grant, now);
  }
  const year = await lockYear(scope, contract, dates.startsOn);
  if (!year)
    throw new Error(
      `contract year ${dates.startsOn} of ${contract.number} was opened and is not there`,
    );
  return year;
}

/** K3: takes one incident of a locked year that has one left; the balance stays the sum of the ledger's lines. */
export async function takeIncident(
  scope: Scope,
  contract: Contract,
  year: ContractYear,
  requestId: string,
  now: number,
): Promise<void> {
  const line = { kind: 'reserve', amount: year.balance === null ? 0 : -1, requestId } as const;
  await addQuotaLineAndMove(scope, contract, year.startsOn, line, now);
}
