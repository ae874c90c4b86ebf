import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import { asGatekeeper, type Scope, tokenHash } from '../access/index.ts';
import {
  type Entry,
  hashPassword,
  insertStaff,
  letIn,
  refuseWeakPassword,
  type Visitor,
} from '../people/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { endInvitation, findInvitationByLink, type StaffInvitation } from './store-invitations.ts';

/** What the invited person is told before they accept. Error: link_expired. */
export const lookAtStaffInvitation = (
  database: Database,
  token: string,
): Promise<StaffInvitation> =>
  asGatekeeper(database, async (scope) => offered(scope, token, await databaseNow(scope.db)));

export interface StaffAcceptance {
  token: string;
  name: string;
  password: string;
  language?: Language | undefined;
  timeZone?: string | undefined;
}

/**
 * Joins the vendor's people, once, with the password they choose, and lets them in; a second factor comes next where
 * staff need one. Errors: link_expired, weak_password, address_taken.
 */
export async function acceptStaffInvitation(
  database: Database,
  input: StaffAcceptance,
  from: Visitor,
): Promise<Entry> {
  const { email } = await lookAtStaffInvitation(database, input.token);
  await refuseWeakPassword(input.password, { email, companies: [] });
  const passwordHash = await hashPassword(input.password);
  return asGatekeeper(database, async (scope) => {
    const now = await databaseNow(scope.db);
    const invitation = await offered(scope, input.token, now);
    const id = randomUUIDv7();
    const staff = {
      id,
      email,
      name: input.name,
      language: input.language ?? invitation.language,
      timeZone: input.timeZone ?? 'UTC',
      roles: invitation.roles,
    };
    // What happens here is their own doing.
    const own = { ...scope, by: { kind: 'staff', id, address: from.address } as const };
    if (!(await insertStaff(own, staff, passwordHash, now, { invitationId: invitation.id })))
      throw new ProblemError('address_taken');
    await endInvitation(own, invitation.id, { accepted_by: id, accepted_at: now });
    return letIn(own, id, from, now);
  });
}

async function offered(scope: Scope, token: string, now: number): Promise<StaffInvitation> {
  const invitation = await findInvitationByLink(scope, tokenHash(token), now);
  if (!invitation) throw new ProblemError('link_expired');
  return invitation;
}
