import type { PersonRef } from '../../api/people.ts';
import { mayManageParticipants } from '../../domain/access/index.ts';
import { isOpen, isOutside } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { append, type Deed } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import { hold } from './hold.ts';
import { reachStub } from './read.ts';
import type { Held } from './rows.ts';
import { findMember, listAddresses, listColleagues } from './store-people.ts';

/** Every announcement of the request names them all, and PostgreSQL refuses one of 8000 bytes, and the move with it. */
export const MOST_PARTICIPANTS = 50;

/**
 * C3: lets another member of the company see, answer and be written to about one request. Who takes part already is no
 * error. Errors: not_found, not_allowed, move_impossible once it has ended, bad_input for somebody else's people,
 * too_many_participants, leaves_company for an address outside the company unless `confirmed`: whoever adds it must have
 * been told whom every later word reaches.
 */
export async function addParticipant(
  scope: Scope,
  number: number,
  personId: string,
  around: Circumstances,
  confirmed = false,
): Promise<void> {
  const held = await holdForManaging(scope, number, around);
  const { companyId, participants, createdBy } = held.request;
  if (personId === createdBy || participants.includes(personId)) return;
  if (participants.length >= MOST_PARTICIPANTS) throw new ProblemError('too_many_participants');
  const reader = await findMember(scope, companyId, personId);
  if (!reader) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'personId', message: 'must be a member of the company' }],
    });
  }
  if (!confirmed) await refuseOutside(scope, companyId, personId);
  const deed: Deed = {
    kind: 'participant_added',
    terms: { person: personId },
    participantAdded: personId,
    mail: 'participant_added',
    mailTo: [reader],
  };
  await append(scope, held, deed, around);
}

async function refuseOutside(scope: Scope, companyId: string, personId: string): Promise<void> {
  const members = await listAddresses(scope, companyId);
  const email = members.find((member) => member.id === personId)?.email;
  if (email === undefined || !isOutside(email, members)) return;
  throw new ProblemError('leaves_company', { fields: [{ path: 'personId', message: email }] });
}

/** Who does not take part is no error. Errors: not_found, not_allowed, move_impossible once it has ended. */
export async function removeParticipant(
  scope: Scope,
  number: number,
  personId: string,
  around: Circumstances,
): Promise<void> {
  const held = await holdForManaging(scope, number, around);
  if (!held.request.participants.includes(personId)) return;
  const deed: Deed = {
    kind: 'participant_removed',
    terms: { person: personId },
    participantRemoved: personId,
  };
  await append(scope, held, deed, around);
}

async function holdForManaging(scope: Scope, number: number, around: Circumstances): Promise<Held> {
  const held = await hold(scope, number, around);
  const { request } = held;
  if (mayManageParticipants(around.actor, request)) return held;
  const whileOpen = { ...request, status: 'processing' } as const;
  throw !isOpen(request.status) && mayManageParticipants(around.actor, whileOpen)
    ? new ProblemError('move_impossible', { reason: request.status })
    : new ProblemError('not_allowed');
}

/** Who of the company could be added. Errors: not_found, not_allowed. */
export async function colleaguesFor(
  scope: Scope,
  number: number,
  { actor }: Circumstances,
): Promise<PersonRef[]> {
  const found = await reachStub(scope, number, actor);
  if (!mayManageParticipants(actor, found)) throw new ProblemError('not_allowed');
  return listColleagues(scope, found.companyId, [found.createdBy, ...found.participants]);
}
