export { CompanyPage } from './CompanyPage.tsx';
