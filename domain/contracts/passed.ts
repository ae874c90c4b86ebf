import { type ContractDates, contractYear, coversDay } from './contract-year.ts';
import type { ContractState } from './premium-choice.ts';

/** The contract year that holds a day, and how far it has come. */
export interface PassedYear extends ContractDates {
  /** Share of the year's days that are over, from 0 to less than 1. */
  passed: number;
  /** Days after today until the year's last one; 0 on that day. */
  daysLeft: number;
}

/** Null where `today`, a local date, is outside the contract. */
export function passedYear(contract: ContractDates, today: string): PassedYear | null {
  if (!coversDay(contract, today)) return null;
  const { startsOn, endsOn } = contractYear(contract, today);
  const over = daysFrom(startsOn, today);
  return {
    startsOn,
    endsOn,
    passed: over / (daysFrom(startsOn, endsOn) + 1),
    daysLeft: daysFrom(today, endsOn),
  };
}

/** Days after today until the last one; null where that is over. */
export const daysLeftOf = ({ endsOn }: ContractDates, today: string): number | null =>
  today > endsOn ? null : daysFrom(today, endsOn);

/** K4: the dates decide that a contract has ended, whatever its stored state says of that. */
export function stateOn(
  contract: ContractDates & { state: ContractState },
  today: string,
): ContractState {
  return contract.state !== 'terminated' && contract.endsOn < today ? 'expired' : contract.state;
}

/** K4: whether a contract was ever activated; before that it grants nothing. */
export const isActivated = ({ state }: { state: ContractState }): boolean =>
  state !== 'issued' && state !== 'activation_requested';

const daysFrom = (from: string, to: string): number => Temporal.PlainDate.from(from).until(to).days;
