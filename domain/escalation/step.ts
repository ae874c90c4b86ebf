/** Whom a step can tell; each a role of staff, or whoever works on the request. */
export const ESCALATION_ROLES = [
  'assignee',
  'duty_manager',
  'technical_account_manager',
  'service_manager',
  'head',
] as const;
export type EscalationRole = (typeof ESCALATION_ROLES)[number];

/** On the desk's page, or by e-mail as well. */
export const ESCALATION_WAYS = ['page', 'mail'] as const;
export type EscalationWay = (typeof ESCALATION_WAYS)[number];

interface Tells {
  readonly id: string;
  readonly whom: readonly EscalationRole[];
  readonly how: readonly EscalationWay[];
}

/** Before a clock is due and at that moment: after this share of its target; 1 is the breach. */
export interface StepBefore extends Tells {
  readonly share: number;
}

/** After the breach: so many working minutes, on the clock's calendar. */
export interface StepAfter extends Tells {
  readonly minutesAfter: number;
}

/** The operator's data: who is told when of a promise that is at risk or broken. */
export type EscalationStep = StepBefore | StepAfter;

/** The plan's own first warning moves a request to the queue's first band and tells nobody (`A4`). */
export const FIRST_WARNING = 'first_warning';

/** What a catalogue version says that was kept before there were steps. */
export const DEFAULT_STEPS: readonly EscalationStep[] = [
  { id: 'half', share: 0.5, whom: ['assignee'], how: ['page'] },
  { id: 'three_quarters', share: 0.75, whom: ['assignee'], how: ['page', 'mail'] },
  { id: 'nine_tenths', share: 0.9, whom: ['assignee', 'duty_manager'], how: ['page', 'mail'] },
  {
    id: 'breach',
    share: 1,
    whom: ['assignee', 'duty_manager', 'technical_account_manager', 'service_manager'],
    how: ['page', 'mail'],
  },
  { id: 'hour_after', minutesAfter: 60, whom: ['head'], how: ['page', 'mail'] },
];

/** What an announcement is called for those who listen to events. */
export type AnnouncementType = 'clock.warning' | 'clock.breached' | 'clock.overdue';

export function announcementType(
  step: { share: number } | { minutesAfter: number },
): AnnouncementType {
  if ('minutesAfter' in step) return 'clock.overdue';
  return step.share < 1 ? 'clock.warning' : 'clock.breached';
}
