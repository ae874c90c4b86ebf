import type { ContractDates } from './contract-year.ts';

/**
 * K4: the dates of a contract that follows another one: from the day after its end, for as long as it held. A whole number
 * of years, or of months, stays one, whatever leap days lie in between.
 */
export function renewalDates({ startsOn, endsOn }: ContractDates): ContractDates {
  const start = Temporal.PlainDate.from(startsOn);
  const next = Temporal.PlainDate.from(endsOn).add({ days: 1 });
  const held = start.until(next, { largestUnit: 'years' });
  const last = next.add(held).subtract({ days: 1 });
  return { startsOn: next.toString(), endsOn: last.toString() };
}
