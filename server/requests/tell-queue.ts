import { rolesThatMay } from '../../domain/access/index.ts';
import { nameIn } from '../../domain/names.ts';
import { asWorker, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { type QueueFacts, queueTellings } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { presentCategory } from './present-category.ts';
import { publicNumber } from './rows.ts';
import { findQueued } from './store-detail.ts';
import { staffWith } from './store-people.ts';

/**
 * The job `tell-queue` {companyId, requestId} (R1, R8): whoever works in the queue that a request went to has a mail.
 * May run twice: who has theirs gets no other.
 */
export async function tellQueue(
  database: Database,
  book: CatalogueBook,
  { companyId, requestId }: { companyId: string; requestId: string },
): Promise<void> {
  await asWorker(database, async (scope) => {
    const found = await findQueued(scope, companyId, requestId);
    const queue = book.current.queues.find(({ id }) => id === found?.queueId);
    if (!queue) return;
    const readers = await staffWith(scope, queue.roles ?? rolesThatMay('workOnRequests'));
    await queueTellings(scope, { companyId, requestId }, readers);
  });
}

/** What such a mail tells, as it stands when it is sent; null where the request is gone or its reader may not see it. */
export const createQueueFacts =
  (book: CatalogueBook) =>
  async (
    scope: Scope,
    { companyId, requestId }: { companyId: string; requestId: string },
    reader: { personId: string; language: string },
  ): Promise<QueueFacts | null> => {
    const found = await findQueued(scope, companyId, requestId);
    if (!found) return null;
    const roles = found.seenByRoles ?? rolesThatMay('workOnRequests');
    const holders = await staffWith(scope, roles);
    if (!holders.some(({ personId }) => personId === reader.personId)) return null;
    const { category, queue } = presentCategory(found, [book.current], reader.language);
    const plan = book.current.plans.find(({ id }) => id === found.planId);
    return {
      number: publicNumber(found.number),
      subject: found.subject,
      companyName: found.companyName,
      customerName: found.createdByName,
      planName: plan ? nameIn(plan.names, reader.language) : found.planId,
      categoryName: category.name,
      queueName: queue.name,
    };
  };
