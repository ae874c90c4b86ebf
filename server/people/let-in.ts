import { randomBytes } from 'node:crypto';
import { type Scope, tokenHash } from '../access/index.ts';
import { openSession, type Visitor } from './sessions.ts';
import { addTicket, findWays } from './store-second-factors.ts';

/** Milliseconds. */
const TICKET_LIFE = 10 * 60_000;
const TRIES = 5;

/** The token of a session; or, for who has a second factor, of a ticket that is good for nothing but that. */
export type Entry =
  | { session: string }
  | { ticket: string; expiresAt: number; app: boolean; passkey: boolean };

/**
 * What somebody gets who has just given their password, or has none yet because they are new here. Every way in ends
 * here, so that none passes the second factor by. `now` and `expiresAt` are epoch ms.
 */
export async function letIn(
  scope: Scope,
  personId: string,
  from: Visitor,
  now: number,
): Promise<Entry> {
  const { app, passkey } = await findWays(scope, personId);
  if (!app && !passkey) return { session: await openSession(scope, personId, now, from) };
  const ticket = randomBytes(32).toString('base64url');
  const expiresAt = now + TICKET_LIFE;
  await addTicket(scope, { tokenHash: tokenHash(ticket), personId, expiresAt, tries: TRIES });
  return { ticket, expiresAt, app, passkey };
}
