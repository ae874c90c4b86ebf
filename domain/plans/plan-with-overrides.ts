import type { Plan, Severity, Target } from './plan.ts';

/** What one contract agrees differently from its plan (`P7`). A target of null takes the promise away. */
export interface PlanOverrides {
  readonly targets?: { readonly [severity in Severity]?: Target | null };
  readonly premiumIncidents?: number | 'unlimited';
  readonly namedContacts?: number;
  /** Ids of the products it covers; absent: all of them. */
  readonly products?: readonly string[];
}

export function planWithOverrides(plan: Plan, overrides: PlanOverrides): Plan {
  return {
    ...plan,
    premiumIncidents: overrides.premiumIncidents ?? plan.premiumIncidents,
    namedContacts: overrides.namedContacts ?? plan.namedContacts,
    targets: { ...plan.targets, ...overrides.targets },
  };
}
