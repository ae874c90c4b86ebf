import type { WhyNot } from './premium-choice.ts';

/** A contract as a candidate for one request. */
export interface Candidate {
  contractId: string;
  number: string;
  /** Of its plan. */
  rank: number;
  /** Null where incidents are unlimited. */
  left: number | null;
  /** The last day of its contract year, a local date: what is left then is lost. */
  lapsesOn: string;
  whyNot: WhyNot | null;
}

/**
 * Why a support level is preselected (K2). Of the contracts that can carry the request the one with the highest plan, for
 * it promises most; of equal plans one with unlimited incidents, for it loses none; else the one whose incidents lapse
 * first; and where all that is equal, the first by its number. Standard support where no contract can.
 */
export const becauses = [
  'only_contract',
  'highest_plan',
  'unlimited',
  'lapses_first',
  'first_number',
  'no_contract',
  'none_can',
] as const;
export type Because = (typeof becauses)[number];

export interface Preselection {
  /** Null is standard support. */
  contractId: string | null;
  because: Because;
}

/** In the order in which they decide: what of a candidate is best where it is smallest. */
const measures: [Because, (candidate: Candidate) => number | string][] = [
  ['highest_plan', ({ rank }) => -rank],
  ['unlimited', ({ left }) => (left === null ? 0 : 1)],
  ['lapses_first', ({ lapsesOn, left }) => (left === null ? '' : lapsesOn)],
  ['first_number', ({ number }) => number],
];

/** What is preselected for a request, and what decided it: the measure that left one contract. */
export function preselect(contracts: readonly Candidate[]): Preselection {
  let best = contracts.filter(({ whyNot }) => whyNot === null);
  const [only, second] = best;
  if (!only)
    return { contractId: null, because: contracts.length > 0 ? 'none_can' : 'no_contract' };
  if (!second) return { contractId: only.contractId, because: 'only_contract' };
  for (const [because, measure] of measures) {
    best = smallest(best, measure);
    if (best.length === 1) return { contractId: best[0]?.contractId ?? null, because };
  }
  return { contractId: best[0]?.contractId ?? null, because: 'first_number' };
}

function smallest(
  candidates: readonly Candidate[],
  measure: (candidate: Candidate) => number | string,
): Candidate[] {
  const [first, ...others] = candidates.map(measure);
  const least = others.reduce((found, value) => (value < found ? value : found), first ?? 0);
  return candidates.filter((candidate) => measure(candidate) === least);
}
