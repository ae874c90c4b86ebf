import type { Clock } from '../../domain/sla/index.ts';

/** Due and warning time of a clock that runs; null for any other. */
export const runningPart = (clock: Clock) =>
  clock.state === 'running' && clock.dueAt !== null && clock.warningAt !== null
    ? { dueAt: clock.dueAt, warningAt: clock.warningAt }
    : null;
