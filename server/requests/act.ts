import { mayMove, maySee } from '../../domain/access/index.ts';
import type { Severity } from '../../domain/plans/index.ts';
import {
  type MoveName,
  queuePlace,
  type Status,
  statusAfter,
} from '../../domain/requests/index.ts';
import { type Clock, replayClock } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { queueRequestMail, type RequestTemplate } from '../mail/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { Circumstances } from './circumstances.ts';
import { clockEvents, openedTerms, type RecordedEvent } from './clock-events.ts';
import { chain, type EventKind } from './history.ts';
import { planWarning } from './plan-warning.ts';
import { reachOf } from './reach.ts';
import { type LockedRequest, publicNumber, type RequestState } from './rows.ts';
import { runningPart } from './running-part.ts';
import { addEvent, lockRequest, readHistory } from './store.ts';

/** What a move writes down; the rest follows from the table of moves and from the history. */
export interface Deed {
  move: MoveName;
  kind: EventKind;
  terms?: Record<string, unknown>;
  content?: Record<string, unknown>;
  internal?: boolean;
  severity?: Severity;
  /** Who becomes the assignee. */
  assigneeId?: string | null;
  /** Told to the customer who opened the request. */
  mail?: RequestTemplate;
}

/** The locked request, with the time of the deed (epoch ms). */
export type Prepare = (request: LockedRequest, now: number) => Deed;

/**
 * R4, A3: one move on one request: lock, authorise, check the table of moves, append to the history, recompute clock
 * and place in the queue, promise the mail. Errors: not_found, not_allowed, move_impossible (its reason is the status).
 */
export async function act(
  scope: Scope,
  number: number,
  prepare: Prepare,
  around: Circumstances,
): Promise<void> {
  const { actor, book } = around;
  const request = await lockRequest(scope, number, reachOf(actor));
  if (!request || !maySee(actor, request)) throw new ProblemError('not_found');
  const now = around.now ?? (await databaseNow(scope.db));
  const deed = prepare(request, now);
  if (!mayMove(actor, deed.move, request)) throw new ProblemError('not_allowed');
  const status = statusAfter(deed.move, request.status);
  if (!status) throw new ProblemError('move_impossible', { reason: request.status });

  const event = chain(
    {
      kind: deed.kind,
      occurredAt: now,
      actor: { kind: scope.by.kind, id: actor.id },
      internal: deed.internal ?? false,
      terms: { ...deed.terms, statusBefore: request.status, status },
      content: { ...deed.content, from: actor.sourceAddress },
    },
    { requestId: request.id, seq: request.historySeq, head: request.historyHead, recordedAt: now },
  );
  const history = [...(await readHistory(scope, request)), event];
  const state = await stateAfter(book, request, deed, status, history, now);
  await addEvent(scope, request, state, event);
  await planWarning(scope, request, state.clock);
  if (deed.mail) await tell(scope, request, deed.mail, event.seq);
}

async function stateAfter(
  book: CatalogueBook,
  request: LockedRequest,
  deed: Deed,
  status: Status,
  history: RecordedEvent[],
  now: number,
): Promise<RequestState> {
  const severity = deed.severity ?? request.severity;
  const { clock, place } = await clockAndPlace(book, history, { status, severity }, now);
  const assigneeId = deed.assigneeId === undefined ? request.assigneeId : deed.assigneeId;
  return { status, severity, assigneeId, clock, place };
}

/** Clock and place in the queue as the history gives them; also for the job that warns. */
export async function clockAndPlace(
  book: CatalogueBook,
  history: RecordedEvent[],
  facts: { status: Status; severity: Severity },
  now: number,
): Promise<Pick<RequestState, 'clock' | 'place'>> {
  const clock = await clockOf(book, history);
  const { planRank, premium } = openedTerms(history);
  return {
    clock,
    place: queuePlace({ ...facts, planRank, premium, running: runningPart(clock) }, now),
  };
}

/** The first-response clock of a history, on the terms that its opening pinned (P7). */
export async function clockOf(book: CatalogueBook, history: RecordedEvent[]): Promise<Clock> {
  const terms = openedTerms(history);
  const edition = await book.edition(terms.catalogueVersion);
  return replayClock(clockEvents(history), terms.clock, edition.calendars);
}

const tell = (scope: Scope, request: LockedRequest, template: RequestTemplate, eventSeq: number) =>
  queueRequestMail(scope, {
    template,
    companyId: request.companyId,
    requestId: request.id,
    eventSeq,
    personId: request.createdBy,
    language: request.creatorLanguage,
    number: publicNumber(request.number),
  });
