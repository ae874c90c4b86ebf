import { type AskCaller, worksOnRequests } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { STRETCH } from '../platform/tables/stretches.ts';
import type { TableFile } from '../platform/tables/table.ts';
import { exportList, queuePage } from '../requests/index.ts';
import { type QueueAsked, queueFilter } from './list-queue.ts';

/** The queue, a search in it or a view of it as a table, the newest request first. Error: not_allowed. */
export const exportQueue = (
  around: { database: Database; book: CatalogueBook; caller: AskCaller },
  asked: QueueAsked,
): Promise<TableFile> =>
  exportList(around, (scope, actor, after) =>
    queuePage(scope, queueFilter(asked, worksOnRequests(actor)), after, STRETCH, 'newest'),
  );
