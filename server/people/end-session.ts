import { type Actor, asGatekeeper, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { recordPersonEvent } from './store-accounts.ts';
import { removeSessionById } from './store-sessions.ts';

/**
 * Ends one of the person's sessions, and with it its live streams. Says whether it was that of `token`. Error:
 * not_found, also for somebody else's.
 */
export const endSession = (
  database: Database,
  actor: Actor,
  { id, token }: { id: string; token: string },
): Promise<boolean> =>
  asGatekeeper(database, async (scope) => {
    const wasCurrent = await removeSessionById(scope, actor.id, id, tokenHash(token));
    if (wasCurrent === null) throw new ProblemError('not_found');
    const { id: personId, sourceAddress: address } = actor;
    const event = { personId, address, kind: 'session_ended', facts: { sessionId: id } } as const;
    await recordPersonEvent(scope, event, await databaseNow(scope.db));
    return wasCurrent;
  });
