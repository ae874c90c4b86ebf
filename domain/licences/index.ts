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
export { LARGEST_REGISTRY_FILE } from './registry-file.ts';
export { type WhyNotSupported, whyNotSupported, whyNotSupportedOn } from './support.ts';
