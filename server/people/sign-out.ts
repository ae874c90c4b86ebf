import { type Actor, asGatekeeper, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { removeSession } from './store.ts';
import { recordPersonEvent, removeSessions } from './store-accounts.ts';

/** Ends the session of this token. */
export const signOut = (database: Database, actor: Actor, token: string): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    await removeSession(scope, tokenHash(token));
    const event = { personId: actor.id, address: actor.sourceAddress, kind: 'signed_out' } as const;
    await recordPersonEvent(scope, event, await databaseNow(scope.db));
  });

/** Ends every session of the person, this one too. */
export const signOutEverywhere = (database: Database, actor: Actor): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    await removeSessions(scope, actor.id);
    const { id: personId, sourceAddress: address } = actor;
    const event = { personId, address, kind: 'signed_out_everywhere' } as const;
    await recordPersonEvent(scope, event, await databaseNow(scope.db));
  });
