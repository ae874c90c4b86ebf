import type { Plan } from '../../domain/plans/index.ts';
import { pinnedTerms } from '../../domain/sla/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { calendarsNamed, type RunsOn } from './clock-events.ts';

/**
 * P8: what a request runs on after a change of its contract; null is standard support. The calendars that counted so far
 * go on; only a plan that names one which is not among them takes those of now.
 */
export async function goingOn(
  book: CatalogueBook,
  { catalogueVersion }: Pick<RunsOn, 'catalogueVersion'>,
  chosen: { contractId: string; plan: Plan } | null,
): Promise<RunsOn> {
  const plan = chosen ? chosen.plan : book.current.plan('standard');
  const clock = pinnedTerms(plan);
  const { calendars } = await book.edition(catalogueVersion);
  const known = calendarsNamed(clock).every((id) => calendars.has(id));
  return {
    contractId: chosen ? chosen.contractId : null,
    planId: plan.id,
    planRank: plan.rank,
    premium: chosen !== null,
    catalogueVersion: known ? catalogueVersion : book.current.version,
    clock,
    waitingDays: plan.waitingDays,
  };
}
