import { type Actor, as, asWorker, type Scope } from '../access/index.ts';
import { recordCompanyEvent } from '../companies/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { endExpired, endOwn } from './store.ts';

/** Who began it stops it. Error: not_found, also for somebody else's and one that has ended. */
export const stopViewing = (database: Database, actor: Actor, viewingId: string): Promise<void> =>
  as(database, actor, async (scope) => {
    const ended = await endOwn(scope, viewingId, actor.id, await databaseNow(scope.db));
    if (!ended) throw new ProblemError('not_found');
    await record(scope, ended);
  });

/** What nobody stopped has ended by itself: that it did is kept too, with the moment it could be used until. */
export const endExpiredViewings = (database: Database): Promise<void> =>
  asWorker(database, async (scope) => {
    for (const ended of await endExpired(scope, await databaseNow(scope.db)))
      await record(scope, ended);
  });

const record = (
  scope: Scope,
  { id, companyId, personId, endedAt }: NonNullable<Awaited<ReturnType<typeof endOwn>>>,
) =>
  recordCompanyEvent(scope, {
    companyId,
    at: endedAt,
    kind: 'viewing_ended',
    facts: { viewingId: id, personId },
  });
