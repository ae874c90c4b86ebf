export { NewContractPage } from './contracts/NewContractPage.tsx';
export { DeskShell } from './DeskShell.tsx';
export { MacrosPage } from './macros/MacrosPage.tsx';
export { MentionsPage } from './mentions/MentionsPage.tsx';
export { QueuePage } from './queue/QueuePage.tsx';
export { DeskRequestPage } from './request/DeskRequestPage.tsx';
