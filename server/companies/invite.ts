import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import { type Actor, as, asGatekeeper, type Scope } from '../access/index.ts';
import { queueInvitationMail } from '../mail/index.ts';
import { countAttempt } from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type Company, managedCompany } from './managed-company.ts';
import { recordCompanyEvent } from './store.ts';
import {
  addInvitation,
  findInvitation,
  type GivenRole,
  type Invitation,
  renewInvitation,
  revokeInvitation,
} from './store-invitations.ts';
import { isMember } from './store-people.ts';

const LASTS_MS = 7 * 86_400_000;
const WINDOW_MINUTES = 60;
/** Nobody may write to the world in our name. */
const MAILS_PER_COMPANY = 200;

export interface Invite {
  email: string;
  role: GivenRole;
  seesAllRequests: boolean;
  language: Language;
}

/**
 * C4: invites an address for seven days; the link goes out by mail.
 * Errors: not_found, not_allowed, already_a_member, already_invited, too_many_attempts.
 */
export async function invite(
  database: Database,
  actor: Actor,
  publicId: string,
  input: Invite,
): Promise<Invitation> {
  return sending(database, actor, publicId, async (scope, company) => {
    if (await isMember(scope, company.id, input.email)) throw new ProblemError('already_a_member');
    const now = await databaseNow(scope.db);
    const terms = { id: randomUUIDv7(), inviterId: actor.id, expiresAt: now + LASTS_MS };
    const invitation = { ...input, ...terms };
    if (!(await addInvitation(scope, company.id, invitation, now)))
      throw new ProblemError('already_invited');
    const facts = {
      invitationId: invitation.id,
      role: input.role,
      seesAllRequests: input.seesAllRequests,
    };
    await recordCompanyEvent(scope, {
      companyId: company.id,
      at: now,
      kind: 'person_invited',
      facts,
    });
    return { ...invitation, companyId: company.id, inviterName: actor.name, sentAt: now };
  });
}

/** C4: a new mail and seven new days; links sent before are dead. Errors: as above. */
export async function resendInvitation(
  database: Database,
  actor: Actor,
  publicId: string,
  invitationId: string,
): Promise<Invitation> {
  return sending(database, actor, publicId, async (scope, company) => {
    const invitation = await findInvitation(scope, company.id, invitationId);
    if (!invitation) throw new ProblemError('not_found');
    const now = await databaseNow(scope.db);
    const term = { sentAt: now, expiresAt: now + LASTS_MS };
    const { companyId } = invitation;
    await renewInvitation(scope, companyId, invitationId, term.expiresAt, now);
    const event = { companyId, at: now, kind: 'invitation_resent' };
    await recordCompanyEvent(scope, { ...event, facts: { invitationId } });
    return { ...invitation, ...term };
  });
}

/** C4: the invitation and its links are worth nothing any more. Errors: not_found, not_allowed. */
export async function revoke(
  database: Database,
  actor: Actor,
  publicId: string,
  invitationId: string,
): Promise<void> {
  await as(database, actor, async (scope) => {
    const company = await managedCompany(scope, actor, publicId);
    const invitation = await findInvitation(scope, company.id, invitationId);
    if (!invitation) throw new ProblemError('not_found');
    const now = await databaseNow(scope.db);
    const { companyId } = invitation;
    await revokeInvitation(scope, companyId, invitationId, now);
    const event = { companyId, at: now, kind: 'invitation_revoked' };
    await recordCompanyEvent(scope, { ...event, facts: { invitationId } });
  });
}

/** What an invitation and its sending again share: who may, how often, and the mail in the same transaction. */
async function sending(
  database: Database,
  actor: Actor,
  publicId: string,
  work: (scope: Scope, company: Company) => Promise<Invitation>,
): Promise<Invitation> {
  const company = await as(database, actor, (scope) => managedCompany(scope, actor, publicId));
  const sent = await asGatekeeper(database, (scope) =>
    countAttempt(scope, `invitations of ${company.id}`, WINDOW_MINUTES),
  );
  if (sent > MAILS_PER_COMPANY)
    throw new ProblemError('too_many_attempts', { retryAfter: WINDOW_MINUTES * 60 });
  return as(database, actor, async (scope) => {
    const invitation = await work(scope, company);
    await queueInvitationMail(scope, {
      companyId: invitation.companyId,
      invitationId: invitation.id,
      language: invitation.language,
    });
    return invitation;
  });
}
