import { type Clocks, leadingClock } from '../../domain/sla/index.ts';

/** The earliest due time and the earliest warning of the clocks that run; null where none does (A4). */
export function runningPart(clocks: Clocks): { dueAt: number; warningAt: number } | null {
  const { state, dueAt } = leadingClock(clocks);
  if (state !== 'running' || dueAt === null) return null;
  const warnings = clocks
    .filter((clock) => clock.state === 'running')
    .map(({ warningAt }) => warningAt ?? Number.POSITIVE_INFINITY);
  return { dueAt, warningAt: Math.min(...warnings) };
}
