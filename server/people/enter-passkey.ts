import type { ShownCredential } from '../../api/passkeys.ts';
import { asGatekeeper, tokenHash } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { PasskeySite } from './passkey-site.ts';
import { provePasskey, refusedPasskey } from './prove-passkey.ts';
import { openSession, type Visitor } from './sessions.ts';
import { recordPersonEvent } from './store-accounts.ts';
import { usePasskey } from './store-passkeys.ts';
import { removeTicketOf } from './store-second-factors.ts';

/**
 * Signs in with a passkey, which stands for both factors; or, with a ticket, for the second one after the password.
 * Returns the token of the session. Errors: passkey_refused, sign_in_expired.
 */
export async function enterPasskey(
  database: Database,
  site: PasskeySite,
  { ticket, credential }: { ticket?: string | undefined; credential: ShownCredential },
  from: Visitor,
): Promise<string> {
  const { passkeyId, personId, counter } = await provePasskey(
    database,
    site,
    credential,
    'sign_in',
  );
  return asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    if (ticket !== undefined && !(await removeTicketOf(scope, tokenHash(ticket), personId, now)))
      throw new ProblemError('sign_in_expired');
    if (!(await usePasskey(scope, passkeyId, counter, now))) throw refusedPasskey();
    const facts = { secondFactor: 'passkey', passkeyId };
    const { address } = from;
    await recordPersonEvent(scope, { personId, address, kind: 'signed_in', facts }, now);
    return openSession(scope, personId, now, from, true);
  });
}
