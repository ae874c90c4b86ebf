import type { Catalogue } from './schema.ts';

/** Calendars by id, plans by rank: the order says nothing, and the same catalogue is the same however it was written. */
export const inOrder = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  calendars: catalogue.calendars.toSorted(byId),
  plans: catalogue.plans.toSorted((a, b) => a.rank - b.rank || byId(a, b)),
});

function byId({ id: a }: { id: string }, { id: b }: { id: string }): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
