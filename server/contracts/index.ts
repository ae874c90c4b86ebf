export { type ChosenContract, chooseContract } from './choose-contract.ts';
export { contractOfRequest } from './contract-of-request.ts';
export { createContract, type NewContract } from './create-contract.ts';
export { importContracts } from './import-contracts.ts';
export { takeIncident } from './quota.ts';
export { contractRoutes } from './routes.ts';
