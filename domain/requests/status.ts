/** R4: who has the ball. */
export const statuses = [
  'processing',
  'awaiting_customer',
  'solution_provided',
  'solved_no_info',
  'cancelled_by_support',
  'cancelled_by_user',
  'closed',
] as const;
export type Status = (typeof statuses)[number];

const open: readonly Status[] = ['processing', 'awaiting_customer', 'solution_provided'];

export const isOpen = (status: Status): boolean => open.includes(status);
