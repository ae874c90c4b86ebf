import { randomInt, randomUUIDv7 } from 'node:crypto';
import { groupOf } from '../../domain/access/index.ts';
import { plannedAlarms } from '../../domain/escalation/index.ts';
import type { Plan, Severity } from '../../domain/plans/index.ts';
import { queuePlace } from '../../domain/requests/index.ts';
import { pinnedTerms, replayClocks } from '../../domain/sla/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook, Edition } from '../catalogue/index.ts';
import { refuseUnlicensed } from '../company-licences/index.ts';
import {
  type ChosenContract,
  chooseContract,
  companyOfContract,
  takeIncident,
} from '../contracts/index.ts';
import { holdFiles, namedFiles } from '../files/index.ts';
import { queueRequestMail } from '../mail/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { type Circumstances, sourceOf } from './circumstances.ts';
import { clockEvents, type OpenedTerms } from './clock-events.ts';
import { chain, type HistoryEvent, noHistory } from './history.ts';
import { publicNumber, type RequestState } from './rows.ts';
import { runningPart } from './running-part.ts';
import { addRequest, findByIdempotencyKey, nextNumber } from './store.ts';

export interface RequestInput {
  companyId: string;
  productId: string;
  versionId: string;
  certifiedVersion: boolean;
  contractId: string | null;
  severity: Severity;
  osVersion?: string | undefined;
  subject: string;
  description: string;
  idempotencyKey: string | null;
  /** Ids of the creator's own uploads. */
  files?: readonly string[] | undefined;
}

/**
 * R2, K2, K3, R5, C5: registers a request with its clock, its place in the queue, its history and its confirmation
 * mail, and takes an incident for a premium one; all of it or nothing. Returns the number; the same one for a
 * repeated idempotency key. Errors: unknown_product, no_valid_licence, and those of choosing a contract.
 */
export async function createRequest(
  scope: Scope,
  input: RequestInput,
  around: Circumstances,
): Promise<number> {
  const { actor, book } = around;
  const product = affectedProduct(input, book);
  const { idempotencyKey } = input;
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
  await refuseUnlicensed(scope, book.current, { companyId, productId: product.productId, now });
  const chosen = await premiumContract(scope, { ...input, companyId }, around, now);
  const edition = book.current;
  const plan = chosen?.plan ?? book.current.plan('standard');
  const files = await holdFiles(scope, actor, companyId, input.files);
  const opening = openingEvent({ ...input, files }, actor, { number, plan, edition }, now);
  const state = openingState(opening, plan, edition, now);

  const id = randomUUIDv7();
  const event = chain(opening, { ...noHistory, requestId: id, recordedAt: now });
  const request = {
    id,
    companyId,
    number,
    createdBy: actor.id,
    channel: 'portal',
    ...product,
    certifiedVersion: input.certifiedVersion,
    osVersion: input.osVersion ?? null,
    contractId: input.contractId,
    planId: plan.id,
    catalogueVersion: edition.version,
    subject: input.subject,
    callCode: String(randomInt(100_000, 1_000_000)),
    idempotencyKey,
  } as const;
  await addRequest(scope, request, state, event, files);
  const taking = { requestId: id, eventSeq: event.seq };
  if (chosen) await takeIncident(scope, chosen.contract, chosen.year, taking, now);
  await queueRequestMail(scope, {
    template: 'request_received',
    companyId,
    requestId: id,
    eventSeq: event.seq,
    personId: actor.id,
    language: actor.language,
    number: publicNumber(number),
  });
  return number;
}

/** A request on a contract belongs to the contract's company, which may be one that was merged into the named one. */
async function belongsTo(
  scope: Scope,
  { companyId, contractId }: RequestInput,
  actor: Actor,
): Promise<string> {
  const group = groupOf(actor, companyId);
  if (!contractId || group.length === 1) return companyId;
  return (await companyOfContract(scope, group, contractId)) ?? companyId;
}

/** The product as it is named now: the request keeps the name. Error: unknown_product. */
function affectedProduct({ productId, versionId }: RequestInput, book: CatalogueBook) {
  const found = book.current.product(productId, versionId);
  if (!found)
    throw new ProblemError('unknown_product', {
      fields: [{ path: 'versionId', message: 'unknown_product' }],
    });
  const { product, version } = found;
  return { productId: product.id, productName: product.names.en, version: version.version };
}

async function premiumContract(
  scope: Scope,
  input: RequestInput,
  { actor, book }: Circumstances,
  now: number,
): Promise<ChosenContract | null> {
  if (!input.contractId) return null;
  const wanted = {
    companyId: input.companyId,
    contractId: input.contractId,
    personId: actor.id,
    productId: input.productId,
    now,
    language: actor.language,
    // What cannot be premium is never simply refused.
    offer: 'standard',
  } as const;
  return chooseContract(scope, book, wanted);
}

function openingEvent(
  input: RequestInput,
  actor: Actor,
  { number, plan, edition }: { number: number; plan: Plan; edition: Edition },
  now: number,
): HistoryEvent {
  const terms: OpenedTerms = {
    number,
    severity: input.severity,
    channel: 'portal',
    contractId: input.contractId,
    planId: plan.id,
    planRank: plan.rank,
    premium: input.contractId !== null,
    catalogueVersion: edition.version,
    clock: pinnedTerms(plan),
    waitingDays: plan.waitingDays,
  };
  return {
    kind: 'opened',
    occurredAt: now,
    actor: { kind: 'customer', id: actor.id },
    internal: false,
    terms: { ...terms, ...namedFiles(input.files) },
    content: { body: input.description, subject: input.subject, ...sourceOf(actor) },
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
