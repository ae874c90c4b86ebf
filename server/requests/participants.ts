import type { Colleague } from '../../api/requests.ts';
import { mayManageParticipants } from '../../domain/access/index.ts';
import {
  type AddressedMember,
  isOpen,
  isOutside,
  MOST_PARTICIPANTS,
} from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { append, type Deed } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import { hold } from './hold.ts';
import { reachStub } from './read.ts';
import type { Held } from './rows.ts';
import { findMember, listAddresses } from './store-people.ts';

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
  if (!reader) throw notAMember('personId');
  if (!confirmed) refuseOutside(await listAddresses(scope, companyId), [personId], 'personId');
  const deed: Deed = {
    kind: 'participant_added',
    terms: { person: personId },
    participantAdded: personId,
    mail: 'participant_added',
    mailTo: [reader],
  };
  await append(scope, held, deed, around);
}

const notAMember = (path: string) =>
  new ProblemError('bad_input', { fields: [{ path, message: 'must be a member of the company' }] });

function refuseOutside(
  members: readonly AddressedMember[],
  personIds: readonly string[],
  path: string,
): void {
  const outside = members.filter(
    ({ id, email }) => personIds.includes(id) && isOutside(email, members),
  );
  if (outside.length === 0) return;
  const fields = outside.map(({ email }) => ({ path, message: email }));
  throw new ProblemError('leaves_company', { fields });
}

/** Who takes part in a request from the start. */
export interface Copies {
  personIds: readonly string[];
  /** As for `addParticipant`. */
  confirmed: boolean;
}

/** C3: adds them to a request that is just being opened, as whoever opens it. Errors: those of `addParticipant`. */
export async function addCopies(
  scope: Scope,
  { companyId, number }: { companyId: string; number: number },
  { personIds, confirmed }: Copies,
  around: Circumstances,
): Promise<void> {
  if (personIds.length === 0) return;
  const members = await listAddresses(scope, companyId);
  if (!personIds.every((personId) => members.some(({ id }) => id === personId)))
    throw notAMember('copyTo');
  if (!confirmed) refuseOutside(members, personIds, 'copyTo');
  for (const personId of personIds) await addParticipant(scope, number, personId, around, true);
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
): Promise<Colleague[]> {
  const found = await reachStub(scope, number, actor);
  if (!mayManageParticipants(actor, found)) throw new ProblemError('not_allowed');
  return colleaguesIn(scope, found.companyId, [found.createdBy, ...found.participants]);
}

/** The members of a company but these, by name. */
export async function colleaguesIn(
  scope: Scope,
  companyId: string,
  without: readonly string[],
): Promise<Colleague[]> {
  const members = await listAddresses(scope, companyId);
  return members.flatMap(({ id, name, email }) =>
    without.includes(id)
      ? []
      : [{ id, name, outsideAddress: isOutside(email, members) ? email : null }],
  );
}
