export { NewContractPage } from './contracts/NewContractPage.tsx';
export { DeskShell } from './DeskShell.tsx';
export { QueuePage } from './queue/QueuePage.tsx';
export { DeskRequestPage } from './request/DeskRequestPage.tsx';
