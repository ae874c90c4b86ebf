/** A contract year as a change of plan finds it. */
export interface YearInUse {
  /** Null means unlimited. */
  granted: number | null;
  balance: number | null;
  /** Incidents that requests hold, whatever was granted when they were taken. */
  used: number;
  /** What staff added with a reason, less what they took away. */
  corrected: number;
}

export interface ChangedYear {
  granted: number | null;
  balance: number | null;
  /** What the ledger's line moves; the sum of its lines stays the balance, and 0 where incidents are unlimited. */
  amount: number;
}

/**
 * K3: the quota of the present contract year after a change of plan in its middle. The new grant counts for the whole
 * year: left is the grant with what staff corrected, less what is used. Where more is used than that, nothing is left;
 * no incident is taken from a request. Changing back gives what there would have been without the change.
 */
export function yearAfterChange(year: YearInUse, granted: number | null): ChangedYear {
  const balance = granted === null ? null : Math.max(0, granted + year.corrected - year.used);
  return { granted, balance, amount: (balance ?? 0) - (year.balance ?? 0) };
}
