import { type Actor, asGatekeeper, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { IDLE_LIFE } from './sessions.ts';
import { listSessions } from './store-sessions.ts';

/** Where the person is signed in, the newest use first; `token` is that of the session that asks. */
export const readSessions = (database: Database, actor: Actor, token: string) =>
  asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    return listSessions(scope, actor.id, tokenHash(token), now, now - IDLE_LIFE);
  });
