import { plannedAlarms } from '../../domain/escalation/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { clocksOf } from './clocks-and-place.ts';
import { storeAlarms } from './store-clocks.ts';
import { lockRequestById } from './store-locks.ts';

/** Plans what is to be announced of the clocks of a request, where an earlier release stored them without. */
export async function planAlarms(
  scope: Scope,
  book: CatalogueBook,
  { companyId, requestId }: { companyId: string; requestId: string },
): Promise<void> {
  const held = await lockRequestById(scope, companyId, requestId);
  if (!held) return;
  for (const clock of await clocksOf(book, held.history)) {
    const alarms = plannedAlarms(clock, book.current.escalation);
    await storeAlarms(scope, { companyId, id: requestId }, clock, alarms);
  }
}
