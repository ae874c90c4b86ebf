import { addWorking } from '../calendar/index.ts';
import { addCounted } from './pauses.ts';
import type { Clock } from './replay-clock.ts';
import { targetMs } from './terms.ts';

/** A moment of a clock: a share of its target (1: when it is due), or working minutes after it was due. */
export type AlarmStep =
  | { readonly id: string; readonly share: number }
  | { readonly id: string; readonly minutesAfter: number };

/** `at` is epoch ms, UTC. */
export interface Alarm {
  readonly step: string;
  readonly at: number;
}

/** When each step of a running clock comes, on the clock's calendar, the earliest first; a clock that does not run has none. */
export function alarmsOf(clock: Clock, steps: readonly AlarmStep[]): Alarm[] {
  const { run, dueAt, state } = clock;
  if (state !== 'running' || !run || dueAt === null) return [];
  const target = targetMs(run.target);
  const at = (step: AlarmStep): number => {
    if ('minutesAfter' in step) return addWorking(run.calendar, dueAt, step.minutesAfter * 60_000);
    if (step.share === 1) return dueAt;
    return addCounted(run.calendar, run.startsAt, Math.round(target * step.share), run.pauses).at;
  };
  return steps.map((step) => ({ step: step.id, at: at(step) })).sort((a, b) => a.at - b.at);
}
