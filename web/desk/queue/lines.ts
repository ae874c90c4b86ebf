import type { QueueItem } from '../../../api/queue.ts';
import { type Band, bandsOf } from './bands.ts';

/** What is drawn, one below the other: the name of a band, or a request with its place among all rows of the grid. */
type Line = { band: Band } | { request: QueueItem; position: number };

export const keyOf = (line: Line | undefined): string =>
  line && 'request' in line ? line.request.number : `band ${line?.band}`;

export const withoutBands = (requests: readonly QueueItem[]): Line[] =>
  requests.map((request, index) => ({ request, position: index + 2 }));

export function withBands(requests: readonly QueueItem[], now: number): Line[] {
  const bands = bandsOf(requests, now);
  return requests.flatMap((request, index): Line[] => {
    const line = { request, position: index + 2 };
    const band = bands[index];
    return band !== undefined && band !== bands[index - 1] ? [{ band }, line] : [line];
  });
}
