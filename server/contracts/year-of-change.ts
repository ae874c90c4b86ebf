import { contractYear, coversDay, type YearInUse } from '../../domain/contracts/index.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import { grantOf, openYear } from './quota.ts';
import type { Contract } from './store.ts';
import { correctedIn } from './store-changes.ts';
import { findYear, type YearWithUse } from './store-ledger.ts';

/** The contract year whose quota a change of plan on this day concerns, as the rule reads it. */
export type YearOfChange = YearInUse & { startsOn: string };

/** K3: the year of today, or the first of a contract that has not begun; null where nobody can use it yet. */
export async function yearOfChange(
  scope: Scope,
  contract: Contract,
  plan: Plan,
  today: string,
): Promise<YearOfChange | null> {
  const day = dayOf(contract, today);
  if (day === null) return null;
  const year = await findYear(scope, contract, contractYear(contract, day).startsOn);
  const granted = grantOf(plan);
  return year
    ? inUse(scope, contract, year)
    : {
        startsOn: contractYear(contract, day).startsOn,
        granted,
        balance: granted,
        used: 0,
        corrected: 0,
      };
}

/** The same, opened on the terms before the change and locked: whoever takes an incident meanwhile waits. */
export async function lockYearOfChange(
  scope: Scope,
  contract: Contract,
  plan: Plan,
  { today, now }: { today: string; now: number },
): Promise<YearOfChange | null> {
  const day = dayOf(contract, today);
  if (day === null) return null;
  const { startsOn } = await openYear(scope, contract, plan, day, now);
  const year = await findYear(scope, contract, startsOn);
  if (!year) throw new Error(`contract year ${startsOn} of ${contract.number} is not there`);
  return inUse(scope, contract, year);
}

function dayOf(contract: Contract, today: string): string | null {
  if (contract.state !== 'active') return null;
  return coversDay(contract, today) ? today : contract.startsOn;
}

async function inUse(scope: Scope, contract: Contract, year: YearWithUse): Promise<YearOfChange> {
  const { startsOn, granted, balance, used } = year;
  return {
    startsOn,
    granted,
    balance,
    used,
    corrected: await correctedIn(scope, contract, startsOn),
  };
}
