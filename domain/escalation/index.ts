export { plannedAlarms } from './plan-alarms.ts';
export {
  type AnnouncementType,
  announcementType,
  DEFAULT_STEPS,
  ESCALATION_ROLES,
  ESCALATION_WAYS,
  type EscalationRole,
  type EscalationStep,
  type EscalationWay,
  FIRST_WARNING,
} from './step.ts';
export { type Due, type Reachable, type Telling, tellings } from './whom-to-tell.ts';
