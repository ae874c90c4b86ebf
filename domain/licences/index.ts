export {
  daysLeft,
  ENDS_SOON_DAYS,
  holdsOn,
  type LicenceState,
  licenceState,
  licenceStates,
  type Validity,
} from './licence.ts';
export { type WhyNotSupported, whyNotSupported, whyNotSupportedOn } from './support.ts';
