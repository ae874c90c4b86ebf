export {
  type ContractDates,
  contractYear,
  coversDay,
  localDay,
  renewsOn,
} from './contract-year.ts';
export { type ContractState, type WhyNot, whyNotPremium } from './premium-choice.ts';
