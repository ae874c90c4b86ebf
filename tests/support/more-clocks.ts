import type { MoreClock, Plan, Targets } from '../../domain/plans/index.ts';
import { CatalogueBook, loadCatalogue } from '../../server/catalogue/index.ts';
import type { Database } from '../../server/platform/database/database.ts';

const folder = decodeURIComponent(new URL('../../catalogue/', import.meta.url).pathname);

/** The same time for every severity, around the clock: a story that is told on any day of the week. */
const within = (hours: number): Targets => {
  const target = { calendar: 'always', minutes: hours * 60 };
  return { 1: target, 2: target, 3: target, 4: target };
};

const moreClocks: readonly MoreClock[] = [
  { kind: 'next_answer', targets: within(8), pausesWhileAwaiting: true },
  { kind: 'solution', targets: within(240), pausesWhileAwaiting: true },
];

const promising = (plan: Plan): Plan => ({
  ...plan,
  offHoursStart: 'creation',
  targets: within(plan.id === 'business' ? 4 : 2),
  moreClocks: plan.id === 'business' ? moreClocks : [],
});

/**
 * The shipped catalogue for an empty database, but with first answers around the clock (Business 4 hours, the others
 * 2), and in Business the next answer (8 hours) and the solution (10 days), paused while the customer is awaited (P6).
 */
export async function withMoreClocks(database: Database): Promise<void> {
  const files = await loadCatalogue(folder);
  const plans = files.plans.map((plan) => (plan.rank === 0 ? plan : promising(plan)));
  await CatalogueBook.open(database, { ...files, plans });
}
