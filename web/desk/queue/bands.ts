import type { RequestSummary } from '../../../api/requests.ts';
import { queuePlace } from '../../../domain/requests/index.ts';

export type Band = 1 | 2 | 3;

/**
 * A4: which band each row of the queue stands in. The server gave the order; a band never falls from one row to the
 * next, whatever has become late since. `now` is epoch ms.
 */
export function bandsOf(
  rows: readonly Pick<RequestSummary, 'status' | 'severity' | 'premium' | 'clock'>[],
  now: number,
): Band[] {
  let highest: Band = 1;
  return rows.map((row) => {
    const { band } = queuePlace({ ...row, planRank: 0, running: runningOf(row.clock) }, now);
    if (band > highest) highest = band;
    return highest;
  });
}

function runningOf({ state, dueAt, warningAt }: RequestSummary['clock']) {
  if (state !== 'running' || dueAt === null) return null;
  return { dueAt: Date.parse(dueAt), warningAt: Date.parse(warningAt ?? dueAt) };
}
