import type { QueueChoices, QueueCounts } from '../../api/queue.ts';
import { nameIn } from '../../domain/names.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { countUnseenNotifications } from '../escalation/index.ts';
import { countOpen } from '../requests/index.ts';
import { countUnseenMentions } from './store-mentions.ts';
import { listWorkers } from './store-views.ts';

/** The numbers beside the views. */
export const countQueue = async (scope: Scope): Promise<QueueCounts> => ({
  ...(await countOpen(scope)),
  mentions: await countUnseenMentions(scope),
  notifications: await countUnseenNotifications(scope),
});

/** What the filters of the queue can be set to, named in the reader's language. */
export async function queueChoices(
  scope: Scope,
  { actor, book }: { actor: Actor; book: CatalogueBook },
): Promise<QueueChoices> {
  const { plans, products } = book.current;
  const named = ({ id, names }: { id: string; names: Parameters<typeof nameIn>[0] }) => ({
    id,
    name: nameIn(names, actor.language),
  });
  return {
    staff: await listWorkers(scope),
    plans: plans.map(named),
    products: products.products.map(named),
  };
}
