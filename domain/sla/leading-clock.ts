import type { Clock, Clocks } from './replay-clock.ts';

/** The clock a list shows and the queue orders by: the earliest that runs, else the first response (`A4`). */
export function leadingClock(clocks: Clocks): Clock {
  const running = clocks.filter(({ state, dueAt }) => state === 'running' && dueAt !== null);
  const [first] = clocks;
  return running.reduce(
    (earliest, clock) =>
      earliest.state === 'running' && dueOf(earliest) <= dueOf(clock) ? earliest : clock,
    running[0] ?? first,
  );
}

const dueOf = ({ dueAt }: Clock): number => dueAt ?? Number.POSITIVE_INFINITY;
