export { NewRequestPage } from './new-request/NewRequestPage.tsx';
export { PortalShell } from './PortalShell.tsx';
export { RequestPage } from './request/RequestPage.tsx';
export { RequestsPage } from './requests/RequestsPage.tsx';
