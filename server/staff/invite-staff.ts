import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import type { StaffRole } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { queueStaffInvitationMail } from '../mail/index.ts';
import { countAttempt } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { managing } from './change-staff.ts';
import { record } from './record.ts';
import { addressIsTaken } from './store.ts';
import {
  addInvitation,
  endInvitation,
  findInvitation,
  renewInvitation,
  type StaffInvitation,
} from './store-invitations.ts';

const LASTS_MS = 3 * 86_400_000;
const WINDOW_MINUTES = 60;
/** Nobody may write to the world in our name. */
const MAILS_PER_WINDOW = 100;

export interface InviteStaff {
  email: string;
  roles: StaffRole[];
  language: Language;
}

/**
 * Invites somebody to work on the desk: for three days, by a link that works once. Errors: not_allowed,
 * address_taken, already_invited, too_many_attempts.
 */
export const inviteStaff = (
  database: Database,
  actor: Actor,
  input: InviteStaff,
): Promise<StaffInvitation> =>
  managing(database, actor, async (scope, now) => {
    await countMail(scope);
    // Whoever is a customer too would have rights that nobody can tell.
    if (await addressIsTaken(scope, input.email)) throw new ProblemError('address_taken');
    const term = { sentAt: now, expiresAt: now + LASTS_MS };
    const invitation = { id: randomUUIDv7(), ...input, inviterId: actor.id, ...term };
    if (!(await addInvitation(scope, invitation))) throw new ProblemError('already_invited');
    const facts = { invitationId: invitation.id, roles: input.roles.join(', ') };
    await record(scope, 'staff_invited', facts, now);
    await send(scope, invitation);
    return { ...invitation, inviterName: actor.name };
  });

/** A new mail and three new days; links sent before are dead. Errors: not_allowed, not_found, too_many_attempts. */
export const resendStaffInvitation = (
  database: Database,
  actor: Actor,
  invitationId: string,
): Promise<StaffInvitation> =>
  managing(database, actor, async (scope, now) => {
    await countMail(scope);
    const invitation = await openInvitation(scope, invitationId);
    const term = { sentAt: now, expiresAt: now + LASTS_MS };
    await renewInvitation(scope, invitationId, term);
    await record(scope, 'staff_invitation_resent', { invitationId }, now);
    await send(scope, invitation);
    return { ...invitation, ...term };
  });

/** The invitation and its links are worth nothing any more. Errors: not_allowed, not_found. */
export const revokeStaffInvitation = (
  database: Database,
  actor: Actor,
  invitationId: string,
): Promise<void> =>
  managing(database, actor, async (scope, now) => {
    await openInvitation(scope, invitationId);
    await endInvitation(scope, invitationId, { revoked_by: actor.id, revoked_at: now });
    await record(scope, 'staff_invitation_revoked', { invitationId }, now);
  });

async function openInvitation(scope: Scope, id: string): Promise<StaffInvitation> {
  const invitation = await findInvitation(scope, id);
  if (!invitation) throw new ProblemError('not_found');
  return invitation;
}

async function countMail(scope: Scope): Promise<void> {
  const sent = await countAttempt(scope, 'invitations of staff', WINDOW_MINUTES);
  if (sent > MAILS_PER_WINDOW)
    throw new ProblemError('too_many_attempts', { retryAfter: WINDOW_MINUTES * 60 });
}

const send = (scope: Scope, { id, language }: Pick<StaffInvitation, 'id' | 'language'>) =>
  queueStaffInvitationMail(scope, { staffInvitationId: id, language });
