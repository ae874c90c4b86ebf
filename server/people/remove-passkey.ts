import { type Actor, asGatekeeper } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { accountChanged } from './account-changed.ts';
import { removePasskeyById } from './store-passkeys.ts';
import { removeIdleBackupCodes } from './store-second-factors.ts';

/** From now on it opens nothing. Backup codes go with the last second factor. Error: not_found. */
export async function removePasskey(database: Database, actor: Actor, id: string): Promise<void> {
  const { id: personId, sourceAddress: address } = actor;
  await asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    if (!(await removePasskeyById(scope, personId, id))) throw new ProblemError('not_found');
    await removeIdleBackupCodes(scope, personId);
    const facts = { passkeyId: id };
    await accountChanged(scope, { personId, address, kind: 'passkey_removed', facts }, now);
  });
}
