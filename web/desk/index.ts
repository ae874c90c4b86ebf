export {
  NotFoundPage as DeskShell,
  NotFoundPage as QueuePage,
  NotFoundPage as DeskRequestPage,
  NotFoundPage as NewContractPage,
} from '../app/RouteErrorPage.tsx';
