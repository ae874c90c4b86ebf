/** K4: how many days before its end a contract is announced. */
export const ENDING_STEPS = [30, 7] as const;
export type EndingStep = (typeof ENDING_STEPS)[number];

/**
 * K4: the announcement that a contract's end calls for on a day (local dates), null where none does. After a time in which
 * nobody looked only the last one is due; a contract shorter than a step is never announced by it.
 */
export function endingStep(
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
  today: string,
): EndingStep | null {
  const left = daysBetween(today, endsOn);
  if (left < 0) return null;
  const due = ENDING_STEPS.filter((step) => left <= step && step <= daysBetween(startsOn, endsOn));
  return due.at(-1) ?? null;
}

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
