import { type Names, nameIn } from '../../domain/names.ts';
import type { Edition } from '../catalogue/index.ts';
import type { RequestRow } from './rows.ts';

/** Category and queue of a request, named by the first edition that has them; by their ids where none does. */
export function presentCategory(
  { categoryId, queueId }: Pick<RequestRow, 'categoryId' | 'queueId'>,
  editions: readonly (Edition | undefined)[],
  language: string,
) {
  const named = (id: string, things: (edition: Edition) => Edition['categories' | 'queues']) => {
    const all = editions.flatMap((edition) => (edition ? [...things(edition)] : []));
    return { id, name: nameOf(all, id, language) };
  };
  return {
    category: named(categoryId, ({ categories }) => categories),
    queue: named(queueId, ({ queues }) => queues),
  };
}

/** What of these has the id, in the reader's language; the id where it is gone. */
export function nameOf(
  things: readonly { id: string; names: Names }[],
  id: string,
  language: string,
): string {
  const found = things.find((thing) => thing.id === id);
  return found ? nameIn(found.names, language) : id;
}
