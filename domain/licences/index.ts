export {
  daysLeft,
  ENDS_SOON_DAYS,
  holdsOn,
  type LicenceState,
  licenceState,
  licenceStates,
  TOLD_DAYS_BEFORE,
  type Validity,
} from './licence.ts';
export { type WhyNotSupported, whyNotSupported, whyNotSupportedOn } from './support.ts';
