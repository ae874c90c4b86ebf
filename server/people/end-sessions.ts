import { asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { findCredentials } from './store.ts';
import { recordPersonEvent } from './store-accounts.ts';
import { removeAllEntries } from './store-sessions.ts';

/**
 * The operator ends every session and every sign-in that was begun: of the person with this address, or of everybody
 * (null). Each person's history says so. Returns how many people were signed in; null where nobody has the address.
 */
export const endSessions = (database: Database, email: string | null): Promise<number | null> =>
  asGatekeeper(database, async (scope) => {
    const personId = email === null ? null : ((await findCredentials(scope, email))?.id ?? '');
    if (personId === '') return null;
    const people = await removeAllEntries(scope, personId);
    const now = await databaseNow(scope.db);
    for (const id of people) {
      const event = { personId: id, address: null, kind: 'signed_out_everywhere' } as const;
      await recordPersonEvent(scope, event, now);
    }
    return people.length;
  });
