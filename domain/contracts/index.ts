export {
  type ContractDates,
  contractYear,
  coversDay,
  localDay,
  renewsOn,
} from './contract-year.ts';
export { type Pace, type PaceFacts, paceOf } from './pace.ts';
export { daysLeftOf, type PassedYear, passedYear, stateOn } from './passed.ts';
export {
  type ChoiceFacts,
  type ContractState,
  type WhyNot,
  whyNotPremium,
  whyNots,
} from './premium-choice.ts';
export {
  type Because,
  becauses,
  type Candidate,
  type Preselection,
  preselect,
} from './preselect.ts';
