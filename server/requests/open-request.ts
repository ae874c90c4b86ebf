import { randomInt, randomUUIDv7 } from 'node:crypto';
import { groupOf, type StaffRole } from '../../domain/access/index.ts';
import { plannedAlarms } from '../../domain/escalation/index.ts';
import type { Plan, Severity } from '../../domain/plans/index.ts';
import { queuePlace } from '../../domain/requests/index.ts';
import { type FollowedUp, pinnedTerms, replayClocks } from '../../domain/sla/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { Edition, Queue } from '../catalogue/index.ts';
import { refuseUnlicensed } from '../company-licences/index.ts';
import {
  type ChosenContract,
  type Contract,
  type ContractYear,
  chooseContract,
  companyOfContract,
  takeIncident,
} from '../contracts/index.ts';
import { attachFiles, holdFiles, namedFiles } from '../files/index.ts';
import { queueRequestMail } from '../mail/index.ts';
import { askedMatter } from './asked-matter.ts';
import { type Circumstances, sourceOf } from './circumstances.ts';
import { type AskedMatter, clockEvents, type OpenedTerms } from './clock-events.ts';
import { chain, type HistoryEvent, noHistory } from './history.ts';
import { addCopies, type Copies } from './participants.ts';
import { publicNumber, type RequestState, type SaidAnswer } from './rows.ts';
import { runningPart } from './running-part.ts';
import { addRequest, findByIdempotencyKey, nextNumber, planTelling } from './store.ts';

/** What a request is opened with, whatever its category; checked already, but for licence and contract. */
export interface Opening {
  companyId: string;
  categoryId: string;
  /** Of the edition in force. */
  queueId: string;
  /** As it is named now: the request keeps the name. Null where it is about none. */
  product: { productId: string; productName: string; version: string } | null;
  certifiedVersion: boolean;
  osVersion: string | null;
  /** What it asks technical support for (R2). */
  asks?: { typeId: string | undefined; subtypeId: string | undefined };
  contractId: string | null;
  severity: Severity;
  subject: string;
  /** Markdown; null where everything is said in the answers. */
  description: string | null;
  /** Of the category's form, with the names of its fields as they were asked. */
  answers?: readonly SaidAnswer[];
  idempotencyKey: string | null;
  /** Ids of the creator's own uploads. */
  files?: readonly string[] | undefined;
  /** R4: of a follow-up. Whatever it goes on from was licensed and chosen already. */
  goesOn?: GoesOn;
  /** Who takes part from the start. */
  copies?: Copies;
}

/** What a follow-up goes on from, and on what. */
export interface GoesOn {
  requestId: string;
  terms: FollowedUp;
  matter: AskedMatter;
  /** Null is standard support; without a year no incident is taken. */
  on: { contract: Contract; plan: Plan; year: ContractYear | null } | null;
  /** By which the message is known that opened it, where it is sent again. */
  sending: string | undefined;
}

/**
 * R1, R2, K2, K3, R5, C5: registers a request with its clock, its place in the queue, its history and its confirmation
 * mail, and takes an incident for a premium one; all of it or nothing. Returns the number; the same one for a
 * repeated idempotency key. Errors: no_valid_licence, those of choosing a contract, of `askedMatter` and of `addCopies`.
 */
export async function openRequest(
  scope: Scope,
  input: Opening,
  around: Circumstances,
): Promise<number> {
  const { actor, book } = around;
  const { idempotencyKey, product } = input;
  const companyId = await belongsTo(scope, input, actor);
  if (idempotencyKey) {
    const earlier = await findByIdempotencyKey(scope, companyId, actor.id, idempotencyKey);
    if (earlier) return earlier.number;
  }
  // Read before the contract year is locked, unlike a move's time: number, year and clock hold to the moment of asking,
  // and no wait for the lock moves a request into the next contract year. What is left of a quota follows
  // the lock alone, never the times of the ledger's lines.
  const { number, now: asked } = await nextNumber(scope);
  const now = around.now ?? asked;
  const edition = book.current;
  const queue = edition.queue(input.queueId);
  const { goesOn } = input;
  if (product && !goesOn)
    await refuseUnlicensed(scope, edition, { companyId, productId: product.productId, now });
  const chosen = goesOn
    ? goesOn.on
    : await premiumContract(scope, { ...input, companyId }, around, now);
  const plan = chosen?.plan ?? edition.plan('standard');
  const productId = product?.productId ?? null;
  const matter = goesOn?.matter ?? askedMatter({ productId, ...input.asks }, edition, plan.id);
  const files = await holdFiles(scope, actor, companyId, input.files);
  const terms = { number, plan, edition, matter };
  const opening = openingEvent({ ...input, files }, actor, terms, now);
  const state = openingState(opening, plan, edition, now);

  const id = randomUUIDv7();
  const event = chain(opening, { ...noHistory, requestId: id, recordedAt: now });
  const request = {
    id,
    companyId,
    number,
    createdBy: actor.id,
    channel: 'portal',
    categoryId: input.categoryId,
    queueId: input.queueId,
    seenByRoles: seenByRoles(queue),
    product,
    certifiedVersion: input.certifiedVersion,
    osVersion: input.osVersion,
    typeId: matter.type?.id ?? null,
    subtypeId: matter.subtype?.id ?? null,
    contractId: input.contractId,
    planId: plan.id,
    catalogueVersion: edition.version,
    followUpOf: goesOn?.requestId ?? null,
    subject: input.subject,
    callCode: String(randomInt(100_000, 1_000_000)),
    idempotencyKey,
  } as const;
  await addRequest(scope, request, state, event);
  await attachFiles(scope, { ...event, companyId }, files);
  const taking = { requestId: id, eventSeq: event.seq };
  if (chosen?.year) await takeIncident(scope, chosen.contract, chosen.year, taking, now);
  if (queue.told) await planTelling(scope, companyId, id);
  await queueRequestMail(scope, {
    template: 'request_received',
    companyId,
    requestId: id,
    eventSeq: event.seq,
    personId: actor.id,
    language: actor.language,
    number: publicNumber(number),
  });
  if (input.copies) await addCopies(scope, { companyId, number }, input.copies, around);
  return number;
}

/** R8: who of the vendor's people sees what is in a queue; null is everybody who works on requests. */
const seenByRoles = ({ confined, roles }: Queue): readonly StaffRole[] | null =>
  confined ? (roles ?? null) : null;

/** A request on a contract belongs to the contract's company, which may be one that was merged into the named one. */
async function belongsTo(
  scope: Scope,
  { companyId, contractId }: Opening,
  actor: Actor,
): Promise<string> {
  const group = groupOf(actor, companyId);
  if (!contractId || group.length === 1) return companyId;
  return (await companyOfContract(scope, group, contractId)) ?? companyId;
}

async function premiumContract(
  scope: Scope,
  input: Opening,
  { actor, book }: Circumstances,
  now: number,
): Promise<ChosenContract | null> {
  if (!input.contractId) return null;
  const wanted = {
    companyId: input.companyId,
    contractId: input.contractId,
    personId: actor.id,
    productId: input.product?.productId ?? null,
    now,
    language: actor.language,
    // What cannot be premium is never simply refused.
    offer: 'standard',
  } as const;
  return chooseContract(scope, book, wanted);
}

interface Around {
  number: number;
  plan: Plan;
  edition: Edition;
  matter: AskedMatter;
}

function openingEvent(
  input: Opening,
  actor: Actor,
  { number, plan, edition, matter }: Around,
  now: number,
): HistoryEvent {
  const { description, subject, answers = [], goesOn } = input;
  const terms: OpenedTerms = {
    number,
    category: input.categoryId,
    queue: input.queueId,
    severity: input.severity,
    channel: 'portal',
    contractId: input.contractId,
    planId: plan.id,
    planRank: plan.rank,
    premium: input.contractId !== null,
    catalogueVersion: edition.version,
    clock: pinnedTerms(plan),
    waitingDays: plan.waitingDays,
    ...matter,
    ...(goesOn ? { followUp: goesOn.terms } : {}),
  };
  return {
    kind: 'opened',
    occurredAt: now,
    actor: { kind: 'customer', id: actor.id },
    internal: false,
    terms: {
      ...terms,
      ...namedFiles(input.files),
      ...(goesOn?.sending ? { sending: goesOn.sending } : {}),
    },
    content: {
      subject,
      ...(description === null ? {} : { body: description }),
      ...(answers.length > 0 ? { answers } : {}),
      ...sourceOf(actor),
    },
  };
}

function openingState(
  opening: HistoryEvent,
  plan: Plan,
  edition: Edition,
  now: number,
): RequestState {
  const terms = opening.terms as unknown as OpenedTerms;
  const first = { ...opening, seq: 1, actorId: opening.actor.id };
  const { calendars } = edition;
  const clocks = replayClocks(
    clockEvents([first], () => calendars),
    { ...terms.clock, calendars },
  );
  const facts = {
    status: 'processing',
    severity: terms.severity,
    planRank: plan.rank,
    premium: terms.premium,
  } as const;
  const place = queuePlace({ ...facts, running: runningPart(clocks) }, now);
  return {
    status: 'processing',
    severity: terms.severity,
    assigneeId: null,
    clocks,
    alarms: clocks.map((clock) => plannedAlarms(clock, edition.escalation)),
    place,
    waiting: null,
  };
}
