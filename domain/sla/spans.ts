import { type CalendarSpan, intervalsBetween } from '../calendar/index.ts';
import type { Course } from './course.ts';
import type { Pause } from './pauses.ts';
import type { Run } from './run.ts';

export type Span = CalendarSpan | (Pause & { readonly kind: 'paused' });

/** From the start of a run to its due time, an earlier end, or a pause that lasts. */
export function spansOf(run: Run, { answeredAt, endedAt }: Course): Span[] {
  const end = Math.min(run.dueAt, answeredAt ?? endedAt ?? run.dueAt);
  const until = run.paused ? Number.POSITIVE_INFINITY : end;
  const spans: Span[] = [];
  let at = run.startsAt;
  for (const pause of run.pauses) {
    if (pause.to !== null && pause.to <= at) continue;
    const from = Math.max(pause.from, at);
    if (from >= until) break;
    spans.push(...intervalsBetween(run.calendar, at, from), { ...pause, from, kind: 'paused' });
    if (pause.to === null) return spans;
    at = pause.to;
  }
  const rest = intervalsBetween(run.calendar, at, end);
  return spans.length === 0 ? rest : [...spans, ...rest];
}
