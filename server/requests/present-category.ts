import { nameIn } from '../../domain/names.ts';
import type { Edition } from '../catalogue/index.ts';
import type { RequestRow } from './rows.ts';

/** Category and queue of a request, named by the first edition that has them; by their ids where none does. */
export function presentCategory(
  { categoryId, queueId }: Pick<RequestRow, 'categoryId' | 'queueId'>,
  editions: readonly (Edition | undefined)[],
  language: string,
) {
  const named = (id: string, things: (edition: Edition) => Edition['categories' | 'queues']) => {
    const found = editions
      .flatMap((edition) => (edition ? [...things(edition)] : []))
      .find((thing) => thing.id === id);
    return { id, name: found ? nameIn(found.names, language) : id };
  };
  return {
    category: named(categoryId, ({ categories }) => categories),
    queue: named(queueId, ({ queues }) => queues),
  };
}
