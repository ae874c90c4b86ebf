import { type ContractDates, coversDay } from './contract-year.ts';

export type ContractState = 'issued' | 'activation_requested' | 'active' | 'expired' | 'terminated';

/**
 * Why a contract cannot carry somebody's premium request (K2, K3, K4), in the order in which they are looked at: first
 * what is true of the contract for everybody, then the person, then the product, then what is left.
 */
export const whyNots = [
  'terminated',
  'expired',
  'not_started',
  'not_activated',
  'not_a_named_contact',
  'product_not_covered',
  'no_incidents_left',
] as const;
export type WhyNot = (typeof whyNots)[number];

export interface ChoiceFacts {
  /** A local date in the operator's zone. */
  today: string;
  isNamedContact: boolean;
  /** Ids of the covered products; null: all of them. */
  products: readonly string[] | null;
  /** Null where no product is chosen yet. */
  productId: string | null;
  /** Null where incidents are unlimited, or are not asked about yet. */
  left: number | null;
}

/** The first reason that stands in the way; null means the contract can be chosen. */
export function whyNotPremium(
  contract: ContractDates & { state: ContractState },
  facts: ChoiceFacts,
): WhyNot | null {
  const holds = reasons(contract, facts);
  return whyNots.find((whyNot) => holds[whyNot]) ?? null;
}

/** K4: the dates decide whether a contract has ended, whatever its stored state says of that. */
function reasons(
  contract: ContractDates & { state: ContractState },
  { today, isNamedContact, products, productId, left }: ChoiceFacts,
): Record<WhyNot, boolean> {
  return {
    terminated: contract.state === 'terminated',
    expired: contract.state === 'expired' || contract.endsOn < today,
    not_started: !coversDay(contract, today),
    not_activated: contract.state !== 'active',
    not_a_named_contact: !isNamedContact,
    product_not_covered: products !== null && productId !== null && !products.includes(productId),
    no_incidents_left: left !== null && left <= 0,
  };
}
