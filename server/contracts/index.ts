export { askActivation, askContacts } from './ask-contacts.ts';
export { type ChosenContract, chooseContract } from './choose-contract.ts';
export { type ContractChoice, contractChoices } from './contract-choices.ts';
export { contractOfRequest } from './contract-of-request.ts';
export { contractTerms } from './contract-terms.ts';
export { createContract } from './create-contract.ts';
export { askForMore } from './enquire.ts';
export { importContracts } from './import-contracts.ts';
export {
  type HeldIncident,
  incidentState,
  lockContracts,
  lockIncident,
  returnIncident,
  settleIncident,
  takeIncident,
} from './incidents.ts';
export { keepContractStates } from './keep-states.ts';
export { correctQuota, readLedger } from './ledger.ts';
export { presentContract } from './present.ts';
export { contractRoutes } from './routes.ts';
export { contractChangeRoutes } from './routes-changes.ts';
export { enquiryRoutes } from './routes-enquiries.ts';
export { contractTermsRoutes } from './routes-terms.ts';
export { runningPlans } from './running-plans.ts';
export { companyOfContract, listContracts } from './store.ts';
export { listYears } from './store-ledger.ts';
