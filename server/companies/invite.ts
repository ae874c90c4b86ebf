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
  findOpenOf,
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
    const invitation = await addAndTell(scope, company.id, { ...input, inviterId: actor.id }, now);
    if (!invitation) throw new ProblemError('already_invited');
    return { ...invitation, companyId: company.id, inviterName: actor.name, sentAt: now };
  });
}

/**
 * K1: invites an address that a contract names, on behalf of who named it, with the mail. Who is invited to this company
 * already keeps that invitation; one that has expired is good for seven days more.
 */
export async function inviteContact(
  scope: Scope,
  companyId: string,
  { email, inviterId, language }: { email: string; inviterId: string; language: Language },
  now: number,
): Promise<void> {
  const terms = { email, inviterId, language, role: 'user', seesAllRequests: false } as const;
  const open = await findOpenOf(scope, companyId, email);
  if (open && open.expiresAt > now) return;
  if (open) await renew(scope, companyId, open.id, now);
  const invitationId = open?.id ?? (await addAndTell(scope, companyId, terms, now))?.id;
  // Somebody invited them at this very moment.
  if (invitationId) await queueInvitationMail(scope, { companyId, invitationId, language });
}

/** Null where the address has an open invitation already. */
async function addAndTell(
  scope: Scope,
  companyId: string,
  terms: Invite & { inviterId: string },
  now: number,
) {
  const invitation = { ...terms, id: randomUUIDv7(), expiresAt: now + LASTS_MS };
  if (!(await addInvitation(scope, companyId, invitation, now))) return null;
  const { id: invitationId, role, seesAllRequests } = invitation;
  const facts = { invitationId, role, seesAllRequests };
  await recordCompanyEvent(scope, { companyId, at: now, kind: 'person_invited', facts });
  return invitation;
}

/** C4: seven new days, from when on they count. */
async function renew(
  scope: Scope,
  companyId: string,
  invitationId: string,
  now: number,
): Promise<{ sentAt: number; expiresAt: number }> {
  const term = { sentAt: now, expiresAt: now + LASTS_MS };
  await renewInvitation(scope, companyId, invitationId, term.expiresAt, now);
  const event = { companyId, at: now, kind: 'invitation_resent' };
  await recordCompanyEvent(scope, { ...event, facts: { invitationId } });
  return term;
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
    return { ...invitation, ...(await renew(scope, invitation.companyId, invitationId, now)) };
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
