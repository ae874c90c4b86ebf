export { type ChosenContract, chooseContract, planOf } from './choose-contract.ts';
export { createContract, type NewContract } from './create-contract.ts';
export { importContracts } from './import-contracts.ts';
export { quotaOf, takeIncident } from './quota.ts';
export { contractRoutes } from './routes.ts';
export { findContract } from './store.ts';
