import type { ClockSummary, ClockView } from '../../api/clock.ts';
import { receiptToWire } from '../../api/receipt.ts';
import { type Calendar, intervalsBetween } from '../../domain/calendar/index.ts';
import { type Clock, callWouldStartIt, clockStanding } from '../../domain/sla/index.ts';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

type StoredClock = Pick<
  Clock,
  'kind' | 'cycle' | 'state' | 'startsAt' | 'warningAt' | 'dueAt' | 'answeredAt'
>;

/** What a list row needs to draw a promise, counted on `calendar` where it is known. `now` is epoch ms. */
export const presentClockSummary = (
  clock: StoredClock,
  now: number,
  calendar: Calendar | undefined,
): ClockSummary => ({
  kind: clock.kind,
  cycle: clock.cycle,
  state: clock.state,
  standing: clockStanding(clock, now),
  startsAt: iso(clock.startsAt),
  warningAt: iso(clock.warningAt),
  dueAt: iso(clock.dueAt),
  answeredAt: iso(clock.answeredAt),
  counts: countedSpans(clock, calendar),
});

/** A promise of more working days than this is shown in wall time. */
const MOST_SPANS = 60;

function countedSpans(clock: StoredClock, calendar: Calendar | undefined): ClockSummary['counts'] {
  const { state, startsAt, dueAt } = clock;
  if (state !== 'running' || startsAt === null || dueAt === null) return null;
  if (!calendar || calendar.kind === 'always') return null;
  const spans = intervalsBetween(calendar, startsAt, dueAt).filter(
    ({ kind }) => kind === 'counted',
  );
  if (spans.length > MOST_SPANS) return null;
  return spans.map(({ from, to }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }));
}

/** The clock with its receipt, for whoever may see the request. */
export const presentClock = (clock: Clock, now: number): ClockView => ({
  ...presentClockSummary(clock, now, clock.run?.calendar),
  severity: clock.severity,
  target: clock.target && {
    minutes: clock.target.minutes,
    working: clock.run?.calendar.kind !== 'always',
  },
  callWouldStartIt: callWouldStartIt(clock, now),
  breachReason: clock.breachReason,
  dispute: clock.dispute,
  receipt: receiptToWire(clock.receipt),
});
