import { type ContractDates, coversDay } from './contract-year.ts';

export type ContractState = 'issued' | 'activation_requested' | 'active' | 'expired' | 'terminated';

/** Why somebody cannot open a premium request on a contract (K2, K3). */
export type WhyNot = 'not_active' | 'not_a_named_contact' | 'no_incidents_left';

/** `left` is null where incidents are unlimited. Null means the contract can be chosen. */
export function whyNotPremium(
  contract: ContractDates & { state: ContractState },
  facts: { today: string; isNamedContact: boolean; left: number | null },
): WhyNot | null {
  if (contract.state !== 'active' || !coversDay(contract, facts.today)) return 'not_active';
  if (!facts.isNamedContact) return 'not_a_named_contact';
  if (facts.left !== null && facts.left <= 0) return 'no_incidents_left';
  return null;
}
