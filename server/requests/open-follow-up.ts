import type { WriteMessage } from '../../api/requests.ts';
import { mayMove } from '../../domain/access/index.ts';
import { followUpIncident } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import type { Edition } from '../catalogue/index.ts';
import { chooseContract, goOnOn } from '../contracts/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { append } from './append.ts';
import type { Circumstances } from './circumstances.ts';
import { hold } from './hold.ts';
import { type GoesOn, openRequest } from './open-request.ts';
import { addParticipant } from './participants.ts';
import { publicNumber } from './rows.ts';
import { sendingMark } from './sending-mark.ts';
import type { Followed } from './store-follow-ups.ts';
import { findMember } from './store-people.ts';

/**
 * R4: an answer to an ended request opens another one on the same contract and severity, with a fresh clock; whoever
 * followed the first one follows it. Returns its number. Errors: not_allowed; a unique violation where another answer
 * was faster.
 */
export async function openFollowUp(
  scope: Scope,
  followed: Followed,
  message: WriteMessage,
  around: Circumstances & { now: number },
): Promise<number> {
  const { actor, book } = around;
  if (!mayMove(actor, 'reply', followed)) throw new ProblemError('not_allowed');
  // The contract year is locked before the request, as when a request is opened.
  const goesOn = await goingOnFrom(scope, followed, message, around);
  const { productId, version, productName } = followed;
  const number = await openRequest(
    scope,
    {
      companyId: followed.companyId,
      categoryId: followed.categoryId,
      queueId: queueOf(book.current, followed),
      product: productId && version ? { productId, productName, version } : null,
      certifiedVersion: followed.certifiedVersion,
      osVersion: followed.osVersion,
      contractId: goesOn.on?.contract.id ?? null,
      severity: followed.severity,
      subject: followed.subject,
      description: message.body,
      files: message.files,
      idempotencyKey: null,
      goesOn,
    },
    around,
  );
  const held = await hold(scope, followed.number, around);
  // Taken back meanwhile: the request is open again, and is answered as such.
  if (held.request.status !== followed.status) throw new ProblemError('newer_messages');
  await append(scope, held, { kind: 'follow_up_opened', terms: { number } }, around);
  await bringAlong(scope, number, followed, around);
  return number;
}

/** A queue that is there no more gives its requests to technical support. */
const queueOf = (edition: Edition, { queueId }: Followed): string =>
  edition.queues.some(({ id }) => id === queueId) ? queueId : edition.technicalSupport.queue;

async function goingOnFrom(
  scope: Scope,
  followed: Followed,
  message: WriteMessage,
  around: Circumstances & { now: number },
): Promise<GoesOn> {
  const { companyId, contractId, isFollowUp, matter } = followed;
  const incident = followUpIncident({ premium: contractId !== null, isFollowUp });
  const from = { requestId: followed.id, matter, sending: sendingMark(message) };
  const of = publicNumber(followed.number);
  if (contractId === null || incident === null) {
    return { ...from, terms: { of, incident: null }, on: null };
  }
  const wanted = { companyId, contractId, personId: around.actor.id };
  const on =
    incident === 'none'
      ? await withoutIncident(scope, wanted, around)
      : await withIncident(scope, { ...wanted, productId: followed.productId }, around);
  return { ...from, terms: { of, incident: on ? incident : 'standard' }, on };
}

async function withoutIncident(
  scope: Scope,
  wanted: { companyId: string; contractId: string; personId: string },
  { book }: Circumstances,
): Promise<GoesOn['on']> {
  const found = await goOnOn(scope, book, wanted);
  return found && { ...found, year: null };
}

/** K2, K3: as any premium request; what the contract cannot carry is standard support, and no answer is refused for it. */
async function withIncident(
  scope: Scope,
  wanted: { companyId: string; contractId: string; personId: string; productId: string | null },
  { actor, book, now }: Circumstances & { now: number },
): Promise<GoesOn['on']> {
  try {
    return await chooseContract(scope, book, { ...wanted, now, language: actor.language });
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** Whoever followed the first request, and is still there. */
async function bringAlong(
  scope: Scope,
  number: number,
  { companyId, createdBy, participants }: Followed,
  around: Circumstances,
): Promise<void> {
  for (const personId of new Set([createdBy, ...participants])) {
    if (personId === around.actor.id || !(await findMember(scope, companyId, personId))) continue;
    // Whoever added them to the first request was warned then.
    await addParticipant(scope, number, personId, around, true);
  }
}
