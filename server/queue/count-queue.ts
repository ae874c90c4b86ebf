import type { QueueChoices, QueueCounts } from '../../api/queue.ts';
import { nameIn } from '../../domain/names.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { countUnseenNotifications } from '../escalation/index.ts';
import { countOpen, countOpenIn } from '../requests/index.ts';
import { ownQueues, seenQueues } from './own-queues.ts';
import { countUnseenMentions } from './store-mentions.ts';
import { listWorkers } from './store-views.ts';

interface Reader {
  actor: Actor;
  book: CatalogueBook;
}

/** The numbers beside the views. */
export async function countQueue(scope: Scope, { actor, book }: Reader): Promise<QueueCounts> {
  const own = ownQueues(book.current, actor);
  const open = await countOpenIn(
    scope,
    own.map(({ id }) => id),
  );
  return {
    ...(await countOpen(scope)),
    queues: own.map(({ id, names }) => ({
      id,
      name: nameIn(names, actor.language),
      open: open.get(id) ?? 0,
    })),
    mentions: await countUnseenMentions(scope),
    notifications: await countUnseenNotifications(scope),
  };
}

/** What the filters of the queue can be set to, named in the reader's language. */
export async function queueChoices(scope: Scope, { actor, book }: Reader): Promise<QueueChoices> {
  const { plans, products, categories } = book.current;
  const queues = seenQueues(book.current, actor);
  const seen = new Set(queues.map(({ id }) => id));
  const named = ({ id, names }: { id: string; names: Parameters<typeof nameIn>[0] }) => ({
    id,
    name: nameIn(names, actor.language),
  });
  return {
    staff: await listWorkers(scope),
    plans: plans.map(named),
    products: products.products.map(named),
    categories: categories
      .filter((category) => 'queue' in category && seen.has(category.queue))
      .map(named),
    queues: queues.map(named),
  };
}
