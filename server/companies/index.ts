export { addCompany, addMembership, findCompany, listMembers, recordCompanyEvent } from './store.ts';
export { type CompanyOptions, companyRoutes } from './routes.ts';
