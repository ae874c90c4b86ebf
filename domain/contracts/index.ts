export type { ContactFaultCode, ListedContact } from './contact-line.ts';
export {
  type ContactChange,
  type ContactFault,
  contactChanges,
  readContactList,
  writeContactList,
} from './contact-list.ts';
export {
  type ContactsObstacle,
  type ListPurpose,
  listPurposes,
  whyNoContacts,
} from './contacts-obstacle.ts';
export {
  type ContractDates,
  contractYear,
  coversDay,
  localDay,
  renewsOn,
} from './contract-year.ts';
export { ENDING_STEPS, type EndingStep, endingStep } from './ending.ts';
export { type Pace, type PaceFacts, paceOf } from './pace.ts';
export { daysLeftOf, isActivated, type PassedYear, passedYear, stateOn } from './passed.ts';
export { type ChangedYear, type YearInUse, yearAfterChange } from './plan-change.ts';
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
export { renewalDates } from './renewal.ts';
