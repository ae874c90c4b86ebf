export { ActivationsNavItem } from './ActivationsNavItem.tsx';
export { ActivationsPage } from './ActivationsPage.tsx';
