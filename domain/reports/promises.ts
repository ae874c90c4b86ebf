/** Promises that were decided in a period: an answer keeps or breaks one, the due time that passes breaks it. */
export interface PromiseCount {
  readonly kept: number;
  readonly broken: number;
  /** Of the broken: left out of the count by agreement of two people. */
  readonly leftOut: number;
  readonly unexplained: number;
  readonly disputed: number;
}

/** Shares are 0 to 1, null where there was nothing to keep. Raw counts everything, adjusted leaves out what is disputed with success. */
export interface PromiseFigures extends PromiseCount {
  readonly rawShare: number | null;
  readonly adjustedShare: number | null;
}

export const withShares = (count: PromiseCount): PromiseFigures => ({
  ...count,
  rawShare: share(count.kept, count.broken),
  adjustedShare: share(count.kept, count.broken - count.leftOut),
});

export const sumOf = (counts: readonly PromiseCount[]): PromiseCount => {
  const sum = (of: keyof PromiseCount) => counts.reduce((total, count) => total + count[of], 0);
  return {
    kept: sum('kept'),
    broken: sum('broken'),
    leftOut: sum('leftOut'),
    unexplained: sum('unexplained'),
    disputed: sum('disputed'),
  };
};

const share = (kept: number, broken: number): number | null =>
  kept + broken === 0 ? null : kept / (kept + broken);
