import type { Phase } from './support-form.ts';

/** Dates are ISO, `2026-11-30`, and compared as text. */
export interface LifeCycle {
  /** As the operator says it; what the dates say goes further, never back. */
  readonly phase: Phase;
  readonly limitedSince?: string;
  readonly endedSince?: string;
}

/** R2: the phase a version is in on a day: its support is limited, or has ended, from the day on that is named. */
export function phaseOn({ phase, limitedSince, endedSince }: LifeCycle, day: string): Phase {
  if (phase === 'ended' || (endedSince !== undefined && endedSince <= day)) return 'ended';
  if (phase === 'limited' || (limitedSince !== undefined && limitedSince <= day)) return 'limited';
  return 'full';
}
