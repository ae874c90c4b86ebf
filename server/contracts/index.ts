export { type ChosenContract, chooseContract } from './choose-contract.ts';
export { type ContractChoice, contractChoices } from './contract-choices.ts';
export { contractOfRequest } from './contract-of-request.ts';
export { createContract, type NewContract } from './create-contract.ts';
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
export { correctQuota } from './ledger.ts';
export { contractRoutes } from './routes.ts';
export { companyOfContract } from './store.ts';
