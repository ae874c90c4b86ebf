export { cleanUpCompanies } from './clean-up.ts';
export { createCompany } from './create-company.ts';
export { readActivity } from './read-activity.ts';
export { type CompanyOptions, companyRoutes } from './routes.ts';
export {
  addMembership,
  companyExists,
  findCompany,
  listMembers,
  recordCompanyEvent,
} from './store.ts';
export { listAdministrators } from './store-people.ts';
