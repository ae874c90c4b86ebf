export { PortalShell } from './PortalShell.tsx';
export { RequestsPage } from './requests/RequestsPage.tsx';
