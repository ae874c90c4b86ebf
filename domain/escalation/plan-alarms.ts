import { type Alarm, alarmsOf, type Clock } from '../sla/index.ts';
import { type EscalationStep, FIRST_WARNING } from './step.ts';

/**
 * What is to be announced of a clock, the earliest first: the plan's first warning and every step, past ones too. What
 * was announced already is known where it is announced. Only a clock that runs has any.
 */
export function plannedAlarms(clock: Clock, steps: readonly EscalationStep[]): Alarm[] {
  const alarms = alarmsOf(clock, steps);
  if (clock.state !== 'running' || clock.warningAt === null) return alarms;
  return [{ step: FIRST_WARNING, at: clock.warningAt }, ...alarms].sort((a, b) => a.at - b.at);
}
