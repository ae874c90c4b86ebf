import type { ClockSummary } from '../../api/clock.ts';

/** How a promise stands at one moment: what a row draws. Times in epoch ms, spans in ms. */
export type TimeLeft =
  | { kind: 'none' }
  | { kind: 'stopped' }
  | { kind: 'paused' }
  | { kind: 'on_track'; spanMs: number; dueAt: number; share: number }
  | { kind: 'due_soon'; spanMs: number; dueAt: number; share: number }
  | { kind: 'overdue'; spanMs: number; dueAt: number }
  | { kind: 'met'; spanMs: number; dueAt: number; answeredAt: number }
  | { kind: 'answered_late'; spanMs: number; dueAt: number; answeredAt: number }
  | { kind: 'missed'; dueAt: number };

/** Judged again at each look: the standing on the wire is that of the moment it was sent. */
export function timeLeft(clock: ClockSummary, now: number): TimeLeft {
  const [startsAt, warningAt, dueAt, answeredAt] = [
    clock.startsAt,
    clock.warningAt,
    clock.dueAt,
    clock.answeredAt,
  ].map((instant) => (instant === null ? null : Date.parse(instant))) as (number | null)[];
  if (clock.state === 'paused') return { kind: 'paused' };
  if (dueAt == null) return { kind: 'none' };
  if (clock.state === 'none') return { kind: 'none' };
  if (clock.state === 'stopped') return { kind: 'stopped' };
  if (clock.state === 'running') {
    if (now > dueAt) return { kind: 'overdue', spanMs: now - dueAt, dueAt };
    const kind = warningAt != null && now >= warningAt ? 'due_soon' : 'on_track';
    if (clock.counts) return { kind, dueAt, ...countedLeft(clock.counts, now) };
    const share = shareLeft(startsAt ?? now, warningAt ?? dueAt, dueAt, now);
    return { kind, spanMs: dueAt - now, dueAt, share };
  }
  if (answeredAt == null) return { kind: 'missed', dueAt };
  return clock.state === 'met'
    ? { kind: 'met', spanMs: wholeMinutes(dueAt - answeredAt), dueAt, answeredAt }
    : { kind: 'answered_late', spanMs: answeredAt - dueAt, dueAt, answeredAt };
}

/** The due time passed without what was promised, whether it came later or not yet. */
export const isBroken = ({ kind }: TimeLeft): boolean =>
  kind === 'overdue' || kind === 'answered_late' || kind === 'missed';

/** On a calendar only its working time counts: over a night nothing is lost. */
function countedLeft(counts: NonNullable<ClockSummary['counts']>, now: number) {
  const ends = counts.map((span) => [Date.parse(span.from), Date.parse(span.to)] as const);
  const after = (at: number) =>
    ends.reduce((all, [from, to]) => all + Math.max(0, to - Math.max(from, at)), 0);
  const spanMs = after(now);
  return { spanMs, share: spanMs / Math.max(after(0), 1) };
}

/** How early an answer was is never overstated. */
const wholeMinutes = (ms: number): number => Math.floor(ms / 60_000) * 60_000;

/** The warning comes when a quarter of the promised time is left (A4). */
const shareAtWarning = 0.25;

/**
 * The part of the promise that is left, 1 to 0, where only start, warning and due time are known: the warning pins
 * a quarter, straight lines on both sides.
 */
function shareLeft(startsAt: number, warningAt: number, dueAt: number, now: number): number {
  if (now <= startsAt) return 1;
  if (now < warningAt) {
    return 1 - (1 - shareAtWarning) * ((now - startsAt) / (warningAt - startsAt));
  }
  return warningAt < dueAt ? shareAtWarning * ((dueAt - now) / (dueAt - warningAt)) : 0;
}
