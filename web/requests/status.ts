import type { RequestSummary } from '../../api/requests.ts';

export type RequestStatus = RequestSummary['status'];

export const isOpen = (status: RequestStatus): boolean =>
  status === 'processing' || status === 'awaiting_customer' || status === 'solution_provided';
