import type { RequestEntry } from '../../../api/requests.ts';

/** The newest entry of a history, by its seq; 0 before there is one. */
export const newestSeq = (entries: readonly Pick<RequestEntry, 'seq'>[]): number =>
  entries.reduce((newest, { seq }) => Math.max(newest, seq), 0);

/** What others wrote, or corrected, after the entry that the writer had seen. */
export const arrivedSince = (
  entries: readonly RequestEntry[],
  seenSeq: number,
  writerId: string,
): RequestEntry[] =>
  entries.filter(
    (entry) =>
      entry.body !== null &&
      entries.some(
        ({ seq, actor, edits }) =>
          seq > seenSeq && actor.id !== writerId && (edits ?? seq) === entry.seq,
      ),
  );
