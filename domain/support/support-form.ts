import type { Names } from '../names.ts';

export const PHASES = ['full', 'limited', 'ended'] as const;
/** A version's place in its life cycle (R2). */
export type Phase = (typeof PHASES)[number];

/** R9: what the vendor does about a matter that standard support excludes. */
export const OUTCOMES = ['professional_services', 'links', 'recommendations', 'contract'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Where a subtype is offered: for these areas and products, or for all where both are left out. Ids. */
export interface OfferedFor {
  readonly areas?: readonly string[];
  readonly products?: readonly string[];
}

export interface RequestSubtype extends OfferedFor {
  readonly id: string;
  readonly names: Names;
  /** The matter that standard support excludes and that this subtype asks for. */
  readonly exclusion?: string;
}

export interface RequestType {
  readonly id: string;
  readonly names: Names;
  /** Where every subtype of it asks for the same excluded matter. */
  readonly exclusion?: string;
  readonly subtypes: readonly RequestSubtype[];
}

/** A matter that standard support excludes (R9). */
export interface Exclusion {
  readonly id: string;
  readonly names: Names;
  readonly explanation: Names;
  readonly outcome: Outcome;
  /** The category of requests it leads to, with the words already typed. */
  readonly category?: string;
  /** One of the operator's links. */
  readonly link?: string;
  /** The plans that do it all the same. */
  readonly liftedBy: readonly string[];
  /** Whether it can be sent to technical support, or only leads elsewhere. */
  readonly sending: 'possible' | 'refused';
}

/** What the technical-support form asks and says beside products and versions (R2, R9). */
export interface SupportForm {
  /** What a phase means, in the operator's words. */
  readonly phases: Readonly<Partial<Record<Phase, Names>>>;
  readonly types: readonly RequestType[];
  readonly exclusions: readonly Exclusion[];
}

/** Of a catalogue that says nothing of it: no types are asked and nothing is excluded. */
export const NO_SUPPORT_FORM: SupportForm = { phases: {}, types: [], exclusions: [] };
