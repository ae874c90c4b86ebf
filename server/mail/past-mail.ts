import { asWorker } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { noteAsSent } from './store.ts';

/** Sample data: mail about what happened before `instant` (epoch ms) went out when it happened. */
export const settlePastMail = (database: Database, instant: number): Promise<void> =>
  asWorker(database, (scope) => noteAsSent(scope, instant));
