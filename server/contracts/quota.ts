import type { Quota } from '../../api/contracts.ts';
import { contractYear, paceOf, renewsOn } from '../../domain/contracts/index.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import type { Contract } from './store.ts';
import {
  addQuotaLine,
  addYear,
  type ContractYear,
  findYear,
  lockYear,
  type YearWithUse,
} from './store-ledger.ts';

/** Premium incidents a contract year; null means unlimited. */
export const grantOf = (plan: Plan): number | null =>
  plan.premiumIncidents === 'unlimited' ? null : plan.premiumIncidents;

/** K2, K3: what is left in the contract year that holds `today`, opened or not, and where its pace leads. */
export async function quotaOf(
  scope: Scope,
  contract: Contract,
  plan: Plan,
  today: string,
): Promise<Quota> {
  return presentYear(contract, await yearOf(scope, contract, plan, today), today);
}

/** The contract year that holds `today`, as it would be where it is not opened yet. */
export async function yearOf(
  scope: Scope,
  contract: Contract,
  plan: Plan,
  today: string,
): Promise<YearWithUse> {
  const dates = contractYear(contract, today);
  return (await findYear(scope, contract, dates.startsOn)) ?? unopened(dates, plan);
}

/** A contract year as its readers see it; its pace where `today` is in it. */
export function presentYear(contract: Contract, year: YearWithUse, today: string): Quota {
  const { granted, balance: left, used } = year;
  const isNow = year.startsOn <= today && today <= year.endsOn;
  return {
    granted,
    left,
    renewsOn: renewsOn(contract, year),
    pace: isNow ? paceOf(year, { used, left, today }) : null,
  };
}

function unopened(dates: Pick<ContractYear, 'startsOn' | 'endsOn'>, plan: Plan): YearWithUse {
  const granted = grantOf(plan);
  return { ...dates, granted, balance: granted, used: 0 };
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
    await addQuotaLine(
      scope,
      contract,
      dates.startsOn,
      { kind: 'grant', amount: granted ?? 0 },
      now,
    );
  }
  const year = await lockYear(scope, contract, dates.startsOn);
  if (!year)
    throw new Error(
      `contract year ${dates.startsOn} of ${contract.number} was opened and is not there`,
    );
  return year;
}
