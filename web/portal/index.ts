export {
  NotFoundPage as PortalShell,
  NotFoundPage as RequestsPage,
  NotFoundPage as NewRequestPage,
  NotFoundPage as RequestPage,
} from '../app/RouteErrorPage.tsx';
