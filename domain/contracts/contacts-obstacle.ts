import type { ContractDates } from './contract-year.ts';
import type { ContractState } from './premium-choice.ts';

/** What a list of contacts is sent for: to activate an issued contract, or to change whom an active one names. */
export const listPurposes = ['activation', 'change'] as const;
export type ListPurpose = (typeof listPurposes)[number];

export type ContactsObstacle =
  | 'contract_terminated'
  | 'contract_expired'
  | 'contract_active'
  | 'list_waiting'
  | 'contract_not_activated';

/**
 * K1, K4: why a contract takes no list of contacts for this; null where it does. What has ended is over, whatever its
 * stored state says. `today` is a local date; a contract that has not begun can be activated ahead.
 */
export function whyNoContacts(
  { state, endsOn }: ContractDates & { state: ContractState },
  purpose: ListPurpose,
  today: string,
): ContactsObstacle | null {
  if (state === 'terminated') return 'contract_terminated';
  if (state === 'expired' || endsOn < today) return 'contract_expired';
  if (purpose === 'change') return state === 'active' ? null : 'contract_not_activated';
  if (state === 'active') return 'contract_active';
  return state === 'activation_requested' ? 'list_waiting' : null;
}
