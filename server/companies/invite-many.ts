import type { InvitedMany } from '../../api/company.ts';
import { type Actor, as } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type Invite, invite } from './invite.ts';
import { managedCompany } from './managed-company.ts';
import { type PastedAddress, readPasted } from './pasted-addresses.ts';
import type { Invitation } from './store-invitations.ts';

type Refused = InvitedMany['refused'][number];
type Reason = Refused['reason'];

/**
 * C4: invites every address of a pasted list, each for itself: a bad one is told and holds no other back.
 * Errors: not_found, not_allowed.
 */
export async function inviteMany(
  database: Database,
  actor: Actor,
  publicId: string,
  { pasted, ...terms }: Omit<Invite, 'email'> & { pasted: string },
): Promise<{ invited: Invitation[]; refused: Refused[] }> {
  await as(database, actor, (scope) => managedCompany(scope, actor, publicId));
  const invited: Invitation[] = [];
  const refused: Refused[] = [];
  const seen = new Set<string>();
  let isFull = false;
  for (const address of readPasted(pasted)) {
    const refuse = (reason: Reason) => refused.push(told(address, reason));
    if (address.email === null) refuse('wrong_address');
    else if (seen.has(address.email)) refuse('repeated');
    else if (isFull) refuse('too_many_attempts');
    else {
      seen.add(address.email);
      const made = await tryOne(database, actor, publicId, { ...terms, email: address.email });
      if (typeof made !== 'string') invited.push(made);
      else {
        isFull = made === 'too_many_attempts';
        refuse(made);
      }
    }
  }
  return { invited, refused };
}

const told = ({ line, typed }: PastedAddress, reason: Reason): Refused => ({ line, typed, reason });

const expected = new Set<string>(['already_a_member', 'already_invited', 'too_many_attempts']);

async function tryOne(
  database: Database,
  actor: Actor,
  publicId: string,
  terms: Invite,
): Promise<Invitation | Reason> {
  try {
    return await invite(database, actor, publicId, terms);
  } catch (error) {
    if (error instanceof ProblemError && expected.has(error.code)) return error.code as Reason;
    throw error;
  }
}
