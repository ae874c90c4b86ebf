import type { ClockView } from '../../api/clock.ts';

/** The promises of one request in the order one reads them. */
export interface ArrangedClocks {
  /** Due first; the first answer where none runs. */
  leading: ClockView;
  /** Of each other promise its latest round: what runs, what is paused, what is over. */
  others: readonly ClockView[];
  /** Rounds that are over and have a later one, newest first. */
  earlier: readonly ClockView[];
}

/** `clocks`: as the server sends them, never none. */
export function arrangeClocks(clocks: readonly ClockView[]): ArrangedClocks {
  const running = clocks.filter(({ state, dueAt }) => state === 'running' && dueAt !== null);
  const leading = running.toSorted((a, b) => dueOf(a) - dueOf(b))[0] ?? clocks[0];
  if (!leading) throw new RangeError('a request has at least one clock');
  const latest = (clock: ClockView) =>
    !clocks.some(({ kind, cycle }) => kind === clock.kind && cycle > clock.cycle);
  const rest = clocks.filter((clock) => clock !== leading);
  return {
    leading,
    others: rest.filter(latest).toSorted((a, b) => placeOf(a) - placeOf(b) || dueOf(a) - dueOf(b)),
    earlier: rest.filter((clock) => !latest(clock)).toSorted((a, b) => dueOf(b) - dueOf(a)),
  };
}

const dueOf = ({ dueAt }: ClockView): number =>
  dueAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueAt);

const placeOf = ({ state }: ClockView): number =>
  state === 'running' ? 0 : state === 'paused' ? 1 : 2;
