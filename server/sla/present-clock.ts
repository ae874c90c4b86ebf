import type { ClockSummary, ClockView } from '../../api/clock.ts';
import { receiptToWire } from '../../api/receipt.ts';
import {
  type Calendars,
  type Clock,
  callWouldStartIt,
  clockStanding,
} from '../../domain/sla/index.ts';

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

type StoredClock = Pick<Clock, 'state' | 'startsAt' | 'warningAt' | 'dueAt' | 'answeredAt'>;

/** What a list row needs to draw a promise. `now` is epoch ms. */
export const presentClockSummary = (clock: StoredClock, now: number): ClockSummary => ({
  state: clock.state,
  standing: clockStanding(clock, now),
  startsAt: iso(clock.startsAt),
  warningAt: iso(clock.warningAt),
  dueAt: iso(clock.dueAt),
  answeredAt: iso(clock.answeredAt),
});

/** The clock with its receipt, for whoever may see the request. */
export const presentClock = (clock: Clock, calendars: Calendars, now: number): ClockView => ({
  ...presentClockSummary(clock, now),
  severity: clock.severity,
  target: clock.target && {
    minutes: clock.target.minutes,
    working: calendars.get(clock.target.calendar)?.kind !== 'always',
  },
  callWouldStartIt: callWouldStartIt(clock, now),
  receipt: receiptToWire(clock.receipt),
});
