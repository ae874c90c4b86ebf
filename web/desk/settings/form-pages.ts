export { ProductsPage } from './products/ProductsPage.tsx';
export { ExclusionsPage } from './support/ExclusionsPage.tsx';
export { TypesPage } from './support/TypesPage.tsx';
