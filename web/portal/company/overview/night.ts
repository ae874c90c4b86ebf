import type { ContractTerms } from '../../../../api/contract-terms.ts';

/**
 * P3: what a call outside opening hours does for the gravest severity. `clock_runs`: the clock runs day and night from
 * sending. `moves_nothing`: the clock stands still until opening, whoever calls. Null where the plan has no telephone.
 */
export function whatACallDoes({
  promises,
  channels,
}: Pick<ContractTerms, 'promises' | 'channels'>):
  | 'starts_the_clock'
  | 'clock_runs'
  | 'moves_nothing'
  | null {
  if (!channels.some(({ id }) => id === 'phone')) return null;
  const gravest = promises.find(({ severity }) => severity === 1);
  if (!gravest) return null;
  if (gravest.startsWithCall) return 'starts_the_clock';
  return gravest.answer !== null && gravest.clockRuns.always ? 'clock_runs' : 'moves_nothing';
}
