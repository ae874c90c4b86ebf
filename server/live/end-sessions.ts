import { sessionStands } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Audience } from './audience.ts';

/** Closes the streams of sessions that ended by time: those nobody deletes, so that nobody announces their end. */
export async function endSessions(audience: Audience, database: Database): Promise<void> {
  const sessions = new Set(audience.streams.map(({ session }) => session));
  for (const session of sessions) {
    const stands = await sessionStands(database, Buffer.from(session, 'hex'));
    if (!stands) audience.signOut(session);
  }
}
