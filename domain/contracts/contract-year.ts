/** Local calendar dates are ISO text, like `2026-03-15`: they compare as they sort. */
export interface ContractDates {
  startsOn: string;
  endsOn: string;
}

/** K4: whether a contract's dates cover a local day, both ends included. */
export const coversDay = (contract: ContractDates, day: string): boolean =>
  contract.startsOn <= day && day <= contract.endsOn;

/**
 * K3: the contract year that holds `day`, counted from the contract's start and cut at its end.
 * A contract from 29 February renews on 28 February in common years. `day` must be within the contract.
 */
export function contractYear(contract: ContractDates, day: string): ContractDates {
  const start = Temporal.PlainDate.from(contract.startsOn);
  const passed = start.until(day, { largestUnit: 'years' }).years;
  // `until` counts 29 February to 28 February as less than a year, `add` renews on the 28th: look one ahead.
  const years = start.add({ years: passed + 1 }).toString() <= day ? passed + 1 : passed;
  const next = start.add({ years: years + 1 }).toString();
  const endsOn =
    next <= contract.endsOn
      ? Temporal.PlainDate.from(next).subtract({ days: 1 }).toString()
      : contract.endsOn;
  return { startsOn: start.add({ years }).toString(), endsOn };
}

/** K3: the day the quota renews; null where the contract ends first. */
export const renewsOn = (contract: ContractDates, year: ContractDates): string | null =>
  year.endsOn < contract.endsOn
    ? Temporal.PlainDate.from(year.endsOn).add({ days: 1 }).toString()
    : null;

/** The calendar day of an instant (epoch ms) in a zone. */
export const localDay = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
