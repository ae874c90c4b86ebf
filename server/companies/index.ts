export { cleanUpCompanies } from './clean-up.ts';
export { createCompany } from './create-company.ts';
export { findCompanies } from './find-companies.ts';
export { inviteContact } from './invite.ts';
export { ownCompany } from './managed-company.ts';
export { readActivity } from './read-activity.ts';
export { type CompanyOptions, companyRoutes } from './routes.ts';
export { settleJoining } from './settle-joining.ts';
export { stateJoining } from './state-joining.ts';
export {
  addMembership,
  companyExists,
  findCompany,
  listMembers,
  nameInCompany,
  recordCompanyEvent,
} from './store.ts';
export { languageOf } from './store-joinings.ts';
export { listAdministrators } from './store-people.ts';
