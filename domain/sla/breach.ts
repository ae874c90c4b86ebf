/** Why a promise was broken, as a short list: what is not in it is `other`, with words (A3). */
export const BREACH_REASONS = [
  'too_many_requests',
  'missing_skill',
  'escalated_late',
  'wrongly_sorted',
  'outage_of_ours',
  'customer_unreachable',
  'other',
] as const;
export type BreachReason = (typeof BREACH_REASONS)[number];
