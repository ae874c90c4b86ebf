export { channelsBesideExtras } from './channels.ts';
export {
  CHANNELS,
  type Channel,
  EXTRAS,
  type Extra,
  largestFileOf,
  MORE_CLOCK_KINDS,
  type MoreClock,
  OFF_HOURS_STARTS,
  type OffHoursStart,
  type Plan,
  SEVERITIES,
  type Severity,
  SIGNATURE_LANES,
  type SignatureLane,
  type Target,
  type Targets,
} from './plan.ts';
export { type PlanFault, type PlanFaultCode, planFaults } from './plan-faults.ts';
export { type PlanOverrides, planWithOverrides } from './plan-with-overrides.ts';
export { type Addition, nextPlan, whatItAdds } from './what-it-adds.ts';
