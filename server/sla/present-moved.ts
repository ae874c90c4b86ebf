import type { MovedClock } from '../../api/settings.ts';
import { mayWorkOnRequests } from '../../domain/access/index.ts';
import type { ClockKind } from '../../domain/sla/index.ts';
import type { Actor } from '../access/index.ts';

/** One promise of an open request that would move; epoch ms, null: none. */
export interface MovedPromise {
  number: string;
  subject: string;
  company: { publicId: string; name: string };
  kind: ClockKind;
  cycle: number;
  /** Of the calendar it counts on. */
  zone: string;
  before: number | null;
  after: number | null;
}

const MOST_SHOWN = 500;

/**
 * P8: what a preview tells of promises that would move: the first 500, the next one due first, and how many of all need a
 * reason. Subjects are for those who work on requests.
 */
export const presentMoved = (
  moved: readonly MovedPromise[],
  reader: Actor,
): { needReason: number; moved: MovedClock[] } => ({
  needReason: moved.filter(isLater).length,
  moved: moved
    .toSorted((a, b) => (a.before ?? Number.MAX_VALUE) - (b.before ?? Number.MAX_VALUE))
    .slice(0, MOST_SHOWN)
    .map((promise) => present(promise, reader)),
});

const present = (promise: MovedPromise, reader: Actor): MovedClock => {
  const { before, after } = promise;
  return {
    number: promise.number,
    company: promise.company,
    subject: mayWorkOnRequests(reader) ? promise.subject : null,
    clock: promise.kind,
    cycle: promise.cycle,
    dueBefore: wire(before),
    dueAfter: wire(after),
    differenceMs: before === null || after === null ? null : after - before,
    needsReason: isLater(promise),
    zone: promise.zone,
  };
};

const isLater = ({ before, after }: MovedPromise): boolean =>
  before !== null && (after === null || after > before);

const wire = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();
