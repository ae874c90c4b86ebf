import { asGatekeeper, type Scope, tokenHash } from '../access/index.ts';
import { queueAddressMail } from '../mail/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import {
  endPasswordResets,
  recordPersonEvent,
  removePasswordResetLinks,
} from './store-accounts.ts';
import {
  endEmailChange,
  type HeldChange,
  lockByLink,
  moveAddress,
  noteConfirmed,
  readdress,
  removeSessionsBut,
} from './store-email-changes.ts';
import { removeTickets } from './store-second-factors.ts';

interface Link {
  token: string;
  /** Where the call came from. */
  address: string;
}

/** What a link in one of the two mails is about: the address that is wanted. Error: link_expired. */
export const lookAtEmailChange = (database: Database, token: string): Promise<string> =>
  asGatekeeper(database, async (scope) => {
    const held = await hold(scope, token, await databaseNow(scope.db));
    return held.newEmail;
  });

/**
 * One of the two addresses confirms, once. Says whether both have: then the address is changed, the old one is told, and
 * every session ends but the one in which it was asked for. Error: link_expired, also where somebody has taken the new
 * address meanwhile.
 */
export async function confirmEmailChange(database: Database, link: Link): Promise<boolean> {
  const confirm = () =>
    asGatekeeper(database, async (scope) => {
      const now = await databaseNow(scope.db);
      const held = await hold(scope, link.token, now);
      await noteConfirmed(scope, held.id, held.side, now);
      const { personId } = held;
      const facts = { side: held.side };
      const event = { personId, address: link.address, kind: 'email_change_confirmed' } as const;
      await recordPersonEvent(scope, { ...event, facts }, now);
      const other = held.side === 'old' ? held.newConfirmedAt : held.oldConfirmedAt;
      return other === null ? 'waits' : change(scope, held, link.address, now);
    });
  // Somebody takes the address in this very moment: the second time it is seen.
  const outcome = await confirm().catch((error) => {
    if ((error as { code?: string }).code !== '23505') throw error;
    return confirm();
  });
  if (outcome === 'taken') throw new ProblemError('link_expired');
  return outcome === 'changed';
}

async function change(
  scope: Scope,
  held: HeldChange,
  address: string,
  now: number,
): Promise<'changed' | 'taken'> {
  const { personId, oldEmail, newEmail, language } = held;
  if (!(await moveAddress(scope, held))) {
    await endEmailChange(scope, personId, 'taken', now);
    return 'taken';
  }
  await endEmailChange(scope, personId, 'changed', now);
  await readdress(scope, held);
  await removeSessionsBut(scope, personId, held.sessionId);
  await removeTickets(scope, personId);
  await endPasswordResets(scope, oldEmail, now);
  await removePasswordResetLinks(scope, personId);
  const facts = { emailBefore: oldEmail, emailAfter: newEmail };
  await recordPersonEvent(scope, { personId, address, kind: 'email_changed', facts }, now);
  await queueAddressMail(scope, 'email_changed', { changeId: held.id, language });
  return 'changed';
}

/** One of the two addresses stops the change. Error: link_expired. */
export const stopByLink = (database: Database, { token, address }: Link): Promise<void> =>
  asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const { personId, side } = await hold(scope, token, now);
    await endEmailChange(scope, personId, 'cancelled', now);
    const facts = { side };
    await recordPersonEvent(scope, { personId, address, kind: 'email_change_stopped', facts }, now);
  });

async function hold(scope: Scope, token: string, now: number): Promise<HeldChange> {
  const held = await lockByLink(scope, tokenHash(token), now);
  if (!held) throw new ProblemError('link_expired');
  return held;
}
