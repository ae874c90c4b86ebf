import type { ContractDates } from './contract-year.ts';
import { daysLeftOf } from './passed.ts';

/** K4: how many days before its end a contract is announced. */
export const ENDING_STEPS = [30, 7] as const;
export type EndingStep = (typeof ENDING_STEPS)[number];

/**
 * K4: the announcement that a contract's end calls for on a day (local dates), null where none does. After a time in which
 * nobody looked only the last one is due; a contract shorter than a step is never announced by it.
 */
export function endingStep(contract: ContractDates, today: string): EndingStep | null {
  const left = daysLeftOf(contract, today);
  if (left === null) return null;
  const whole = daysLeftOf(contract, contract.startsOn) ?? 0;
  return ENDING_STEPS.filter((step) => left <= step && step <= whole).at(-1) ?? null;
}
