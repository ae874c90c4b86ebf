import type { RequestEntry } from '../../api/requests.ts';

/** What holds of an entry after everything that corrected it. */
export interface Corrected {
  /** Of an answer: whether it is a qualified one (P5). */
  qualified: boolean;
  /** Of a call: when it began, ISO; null: there was none (P3). */
  callStartedAt: string | null;
}

/** By the seq of the corrected entry; the last word counts, and what was taken back is none. */
export function correctionsOf(entries: readonly RequestEntry[]): ReadonlyMap<number, Corrected> {
  return new Map(
    entries.flatMap((entry) =>
      entry.corrects === null || entry.undone
        ? []
        : [
            [
              entry.corrects,
              { qualified: entry.qualified === true, callStartedAt: entry.callStartedAt },
            ] as const,
          ],
    ),
  );
}

/** Whether an answer is a qualified one, after all that was said of it. */
export const isQualified = (
  { seq, qualified }: Pick<RequestEntry, 'seq' | 'qualified'>,
  corrections: ReadonlyMap<number, Corrected>,
): boolean => corrections.get(seq)?.qualified ?? qualified === true;
