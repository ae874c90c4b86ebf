import type { Severity } from '../../domain/plans/index.ts';
import { isUndoable, type Status, UNDO_MAIL_WAIT_MS } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { listAdministrators } from '../companies/index.ts';
import { attachFiles, namedFiles } from '../files/index.ts';
import { queueRequestMail, type RequestTemplate } from '../mail/index.ts';
import { type Authorship, sourceOf } from './circumstances.ts';
import type { RunsOn } from './clock-events.ts';
import { clocksAndPlace } from './clocks-and-place.ts';
import { type ChainedEvent, chain, type EventKind } from './history.ts';
import { type Held, type LockedRequest, publicNumber, type Reader } from './rows.ts';
import { settleWork } from './settle-work.ts';
import { addEvent } from './store.ts';
import type { Besides } from './store-events.ts';

/** What a deed adds to a history, and what the request is after it. */
export interface Deed extends Besides {
  kind: EventKind;
  terms?: Record<string, unknown>;
  content?: Record<string, unknown>;
  internal?: boolean;
  /** What is not named stays as it is. */
  status?: Status;
  severity?: Severity;
  /** The contract and the terms it goes on on (P8). */
  runsOn?: RunsOn;
  assigneeId?: string | null;
  /** Ids of held uploads (`holdFiles`) that hang on the event from now on. */
  files?: readonly string[];
  /** Told to everybody of the customer's who follows the request, except to who did it. */
  mail?: RequestTemplate;
  /** In their place, where the mail is not for all of them. */
  mailTo?: Reader[];
}

/**
 * A3: appends to the history of a held request, recomputes clock and place in the queue, promises the mail.
 * Returns the event's seq.
 */
export async function append(
  scope: Scope,
  held: Held,
  deed: Deed,
  around: Authorship,
): Promise<number> {
  const { request, now } = held;
  const status = deed.status ?? request.status;
  const event = chain(
    {
      kind: deed.kind,
      occurredAt: now,
      actor: { kind: scope.by.kind, id: around.actor.id },
      internal: deed.internal ?? false,
      terms: { ...deed.terms, ...namedFiles(deed.files), statusBefore: request.status, status },
      content: { ...deed.content, ...sourceOf(around.actor) },
    },
    { requestId: request.id, seq: request.historySeq, head: request.historyHead, recordedAt: now },
  );
  const history = [...held.history, { ...event, actorId: around.actor.id }];
  const severity = deed.severity ?? request.severity;
  const assigneeId = deed.assigneeId === undefined ? request.assigneeId : deed.assigneeId;
  const facts = { status, severity, assigneeId };
  const state = { ...facts, ...(await clocksAndPlace(around.book, history, facts, now)) };
  await addEvent(scope, request, state, event, deed);
  await attachFiles(scope, { ...event, companyId: request.companyId }, deed.files);
  await settleWork(scope, request, state, history);
  if (deed.mail)
    await tell(
      scope,
      request,
      deed.mailTo ?? (await readersOf(scope, request)),
      deed.mail,
      event,
      around,
    );
  return event.seq;
}

/** R4: each in their own language; what can still be taken back is told once it cannot. */
async function tell(
  scope: Scope,
  request: LockedRequest,
  readers: Reader[],
  template: RequestTemplate,
  event: ChainedEvent,
  { actor, now }: Authorship,
): Promise<void> {
  const waits = isUndoable(event.kind) && now === undefined;
  for (const reader of readers) {
    if (reader.personId === actor.id) continue;
    await queueRequestMail(scope, {
      ...reader,
      template,
      companyId: request.companyId,
      requestId: request.id,
      eventSeq: event.seq,
      number: publicNumber(request.number),
      ...(waits ? { notBefore: event.recordedAt + UNDO_MAIL_WAIT_MS } : {}),
    });
  }
}

/** Everybody of the customer's who follows a request; where all of them have left, those who manage the company. */
export async function readersOf(scope: Scope, request: LockedRequest): Promise<Reader[]> {
  const { createdBy: personId, creatorLanguage: language } = request;
  const others = request.addedReaders.filter((reader) => reader.personId !== personId);
  const readers = language === null ? others : [{ personId, language }, ...others];
  if (readers.length > 0) return readers;
  const managers = await listAdministrators(scope, request.companyId);
  return managers.map((manager) => ({ personId: manager.id, language: manager.language }));
}
