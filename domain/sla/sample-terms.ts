import { compileCalendars, parseInstant } from '../calendar/index.ts';
import { workingHours } from '../calendar/sample-calendars.ts';
import type { MoreClock, Severity, Target, Targets } from '../plans/index.ts';
import type { ClockEvent, Opened } from './events.ts';
import { type Clock, replayClocks } from './replay-clock.ts';
import type { Calendars, ClockKind, ClockTerms } from './terms.ts';

// For tests only: three of the shipped plans, and histories written at UTC+3.

export const calendars: Calendars = compileCalendars([
  workingHours,
  { id: 'always', names: { en: '24/7' }, always: true },
]);

const working = (hours: number): Target => ({ calendar: 'working-hours', minutes: hours * 60 });
const always = (minutes: number): Target => ({ calendar: 'always', minutes });

function terms(plan: string, targets: Targets): ClockTerms {
  const openingHours = workingHours.id;
  return { plan, offHoursStart: 'call', openingHours, targets, firstWarning: 0.75, calendars };
}

export const standard = terms('standard', { 1: null, 2: null, 3: null, 4: null });
export const plus = terms('plus', { 1: working(4), 2: null, 3: null, 4: null });
export const business = terms('business', {
  1: always(120),
  2: working(6),
  3: working(8),
  4: working(10),
});
export const enterprise = terms('enterprise', {
  1: always(30),
  2: always(240),
  3: working(6),
  4: working(8),
});

/** A plan that promises everything, for severity 4 only the first answer. */
export const updates: MoreClock = {
  kind: 'regular_update',
  targets: { 1: always(120), 2: working(3), 3: working(8), 4: null },
  pausesWhileAwaiting: true,
};
export const nextAnswers: MoreClock = {
  kind: 'next_answer',
  targets: { 1: always(60), 2: working(4), 3: working(8), 4: null },
  pausesWhileAwaiting: false,
};
export const solutions: MoreClock = {
  kind: 'solution',
  targets: { 1: always(480), 2: working(16), 3: working(40), 4: null },
  pausesWhileAwaiting: true,
};
export const everything: ClockTerms = {
  ...business,
  moreClocks: [nextAnswers, updates, solutions],
};

/** `2026-11-20 17:00` at UTC+3. */
export function moscow(text: string): number {
  return parseInstant(`${text.replace(' ', 'T')}+03:00`);
}

/** The inverse of moscow; seconds only where they are not zero. */
export function inMoscow(at: number | null): string | null {
  if (at === null) return null;
  const text = new Date(at + 3 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return text.endsWith(':00') ? text.slice(0, -3) : text;
}

export function opened(at: string, severity: Severity, more: Partial<Opened> = {}): Opened {
  return { kind: 'opened', at: moscow(at), severity, channel: 'portal', ...more };
}

export const called = (at: string): ClockEvent => ({ kind: 'call_logged', at: moscow(at) });
export const changed = (at: string, to: Severity): ClockEvent => ({
  kind: 'severity_changed',
  at: moscow(at),
  to,
});
export const answered = (at: string, qualified = true): ClockEvent => ({
  kind: 'answered',
  at: moscow(at),
  qualified,
});
export const asked = (at: string, qualified = false): ClockEvent => ({
  kind: 'answered',
  as: 'question',
  at: moscow(at),
  qualified,
});
export const solved = (at: string, qualified = true): ClockEvent => ({
  kind: 'answered',
  as: 'solution',
  at: moscow(at),
  qualified,
});
export const wrote = (at: string): ClockEvent => ({ kind: 'customer_wrote', at: moscow(at) });
export const continued = (at: string): ClockEvent => ({ kind: 'continued', at: moscow(at) });
export const ended = (at: string): ClockEvent => ({ kind: 'ended', at: moscow(at) });
export const termsChanged = (at: string, terms: ClockTerms, staffReason = false): ClockEvent => ({
  kind: 'terms_changed',
  at: moscow(at),
  terms,
  staffReason,
});

export function clockOf(terms: ClockTerms, ...events: ClockEvent[]): Clock {
  const [firstResponse] = replayClocks(events, terms);
  return firstResponse;
}

/** The turns of one kind, those with a promise. */
export const turnsOf = (
  kind: ClockKind,
  terms: ClockTerms,
  ...events: ClockEvent[]
): readonly Clock[] => replayClocks(events, terms).filter((clock) => clock.kind === kind);

/** Everything that can be told of a clock: a calendar is too long for the message of a failing test. */
export const shown = ({ run: _, ...clock }: Clock): Omit<Clock, 'run'> => clock;

/** `running 2026-11-23 16:00`: how a clock stands and when it is due. */
export const told = ({ state, dueAt }: Clock): string => [state, inMoscow(dueAt)].join(' ').trim();

/** With their places in the history, which corrections name: 1 is the opening. */
export const numbered = (...events: ClockEvent[]): ClockEvent[] =>
  events.map((event, i) =>
    event.kind === 'call_logged' || event.kind === 'answered' ? { ...event, seq: i + 1 } : event,
  );

export const callCorrected = (
  at: string,
  corrects: number,
  startedAt: string | null,
): ClockEvent => ({
  kind: 'call_corrected',
  at: moscow(at),
  corrects,
  startedAt: startedAt === null ? null : moscow(startedAt),
});
export const answerCorrected = (at: string, corrects: number, qualified: boolean): ClockEvent => ({
  kind: 'answer_corrected',
  at: moscow(at),
  corrects,
  qualified,
});
