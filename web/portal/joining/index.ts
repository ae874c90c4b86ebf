export { JoiningPage } from './JoiningPage.tsx';
export { NoCompany } from './NoCompany.tsx';
