export { exclusionOf, subtypesFor } from './choices.ts';
export { type LifeCycle, phaseOn } from './life-cycle.ts';
export {
  type KnownIds,
  type SupportFault,
  type SupportFaultCode,
  supportFaults,
} from './support-faults.ts';
export {
  type Exclusion,
  NO_SUPPORT_FORM,
  OUTCOMES,
  type Outcome,
  PHASES,
  type Phase,
  type RequestSubtype,
  type RequestType,
  type SupportForm,
} from './support-form.ts';
