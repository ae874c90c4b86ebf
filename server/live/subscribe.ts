import type { Readable } from 'node:stream';
import { type Actor, tokenHash, whoHas } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Audience } from './audience.ts';

/**
 * A stream of what changes for this session, as text of server-sent events. The session is looked up again once we
 * listen for it: whatever ended or changed it before, the look-up sees; whatever does later, the stream hears.
 * Errors: too_many_requests, unavailable.
 */
export async function subscribe(
  audience: Audience,
  database: Database,
  caller: { actor: Actor; token: string },
): Promise<Readable> {
  const session = tokenHash(caller.token).toString('hex');
  const stream = audience.admit(caller.actor, session);
  try {
    const actor = await whoHas(database, caller.token, caller.actor.sourceAddress, false);
    if (actor) stream.begin(actor);
    else audience.signOut(session);
    return stream.body;
  } catch (error) {
    stream.body.destroy();
    throw error;
  }
}
