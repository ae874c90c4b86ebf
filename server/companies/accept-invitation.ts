import type { Language } from '../../api/primitives.ts';
import { asGatekeeper, type Scope, tokenHash } from '../access/index.ts';
import { queueMemberJoinedMail } from '../mail/index.ts';
import {
  type Entry,
  hashPassword,
  letIn,
  personByPassword,
  refuseWeakPassword,
  registerPerson,
  type Visitor,
} from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { addMembership, recordCompanyEvent } from './store.ts';
import {
  findInvitationByLink,
  markAccepted,
  noteWhoAccepted,
  type OfferedInvitation,
} from './store-invitations.ts';
import { listAdministrators, nameAsContact } from './store-people.ts';

/** C4: what the invited person is told before they accept. Error: link_expired. */
export async function lookAtInvitation(
  database: Database,
  token: string,
): Promise<OfferedInvitation> {
  const found = await asGatekeeper(database, async (scope) =>
    findInvitationByLink(scope, tokenHash(token), await databaseNow(scope.db)),
  );
  if (!found) throw new ProblemError('link_expired');
  return found;
}

export interface Acceptance {
  token: string;
  password: string;
  /** Needed by a person without an account. */
  name?: string | undefined;
  language?: Language | undefined;
  timeZone?: string | undefined;
}

/**
 * C4: joins the company, once. Who has an account gives its password, who has none chooses one. They are let in,
 * past their second factor where they have one. Errors: link_expired, bad_input without a name, wrong_credentials, too_many_attempts, not_allowed for staff,
 * already_a_member, weak_password.
 */
export async function acceptInvitation(
  database: Database,
  input: Acceptance,
  from: Visitor,
): Promise<Entry> {
  const invitation = await lookAtInvitation(database, input.token);
  const known = await personByPassword(database, invitation.email, input.password);
  if (known === null && input.name === undefined) {
    const fields = [{ path: 'name', message: 'at least one character' }];
    throw new ProblemError('bad_input', { fields });
  }
  if (known === null)
    await refuseWeakPassword(input.password, {
      email: invitation.email,
      companies: [invitation.companyName],
    });
  const passwordHash = known === null ? await hashPassword(input.password) : '';
  return asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    if (!(await markAccepted(scope, invitation, now))) throw new ProblemError('link_expired');
    const person = newPerson(invitation, input, passwordHash);
    const personId = known ?? (await registerPerson(scope, person, now));
    await join(scope, invitation, personId, now);
    return letIn(scope, personId, from, now);
  });
}

const newPerson = (invitation: OfferedInvitation, input: Acceptance, passwordHash: string) => ({
  email: invitation.email,
  name: input.name ?? '',
  language: input.language ?? invitation.language,
  timeZone: input.timeZone ?? 'UTC',
  passwordHash,
});

async function join(
  scope: Scope,
  invitation: OfferedInvitation,
  personId: string,
  now: number,
): Promise<void> {
  const { companyId, role, seesAllRequests, email } = invitation;
  const membership = { companyId, personId, role, seesAllRequests };
  if (!(await addMembership(scope, membership, now))) throw new ProblemError('already_a_member');
  await noteWhoAccepted(scope, invitation, personId);
  await nameAsContact(scope, companyId, email, personId);
  const facts = { invitationId: invitation.id, personId, role, seesAllRequests };
  const event = { companyId, at: now, actorId: personId, kind: 'person_joined' };
  await recordCompanyEvent(scope, { ...event, facts });
  for (const reader of await listAdministrators(scope, companyId)) {
    if (reader.id === personId) continue;
    const mail = {
      companyId,
      personId: reader.id,
      language: reader.language,
      joinedPersonId: personId,
    };
    await queueMemberJoinedMail(scope, mail);
  }
}
