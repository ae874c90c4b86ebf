export { createCompany } from './create-company.ts';
export { type CompanyOptions, companyRoutes } from './routes.ts';
export { addMembership, findCompany, listMembers, recordCompanyEvent } from './store.ts';
