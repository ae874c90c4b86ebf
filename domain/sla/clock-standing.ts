import type { Clock } from './replay-clock.ts';

export type ClockStanding =
  | 'none'
  | 'on_track'
  | 'due_soon'
  | 'overdue'
  | 'paused'
  | 'met'
  | 'missed'
  | 'stopped';

/** How the clock stands at `now`, epoch ms. At exactly the due time an answer would still be in time. */
export function clockStanding(
  { state, dueAt, warningAt }: Pick<Clock, 'state' | 'dueAt' | 'warningAt'>,
  now: number,
): ClockStanding {
  if (state !== 'running') return state;
  if (dueAt !== null && now > dueAt) return 'overdue';
  return warningAt !== null && now >= warningAt ? 'due_soon' : 'on_track';
}

/** Whether a phone call at `now` would bring the due time forward (`P3`): the page asks for it then. */
export function callWouldStartIt(clock: Pick<Clock, 'callHelpsUntil'>, now: number): boolean {
  return clock.callHelpsUntil !== null && now < clock.callHelpsUntil;
}
