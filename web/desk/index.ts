export { DeskShell } from './DeskShell.tsx';
export { QueuePage } from './queue/QueuePage.tsx';
