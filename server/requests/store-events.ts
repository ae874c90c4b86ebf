import { type OperationNodeSource, type RawBuilder, sql } from 'kysely';
import type { RequestBelongings } from '../../domain/access/index.ts';
import type { Scope } from '../access/index.ts';
import { toColumn } from '../platform/database/columns.ts';
import type { RunsOn } from './clock-events.ts';
import type { ChainedEvent } from './history.ts';

/** What is written with an event, in its statement. */
export interface Besides {
  /** Ids of the staff who are named in a note. */
  mentions?: string[];
  /** What the request runs on from this event on (P8). */
  runsOn?: RunsOn;
  /** Ids of a person who is added to the request, and of one who is taken away. */
  participantAdded?: string;
  participantRemoved?: string;
  /** Of a person who answers for it from now on, in place of a colleague who left. */
  successor?: string;
  /** Of whoever opens it in a company they may be in through a merger alone. */
  namedInCompany?: string;
}

/** The aliased values that a statement gives back, for what they do. */
type Effects = ReturnType<RawBuilder<unknown>['as']>[];
export type Parts = Record<string, OperationNodeSource>;
type Key = { companyId: string; id: string };

/** Several changes in one statement; `last` sees none of the others. */
export async function together(
  db: Scope['db'],
  parts: Parts,
  last: OperationNodeSource,
): Promise<void> {
  const named = Object.entries(parts).map(([name, part]) => sql`${sql.ref(name)} as (${part})`);
  await sql`with ${sql.join(named)} ${last}`.execute(db);
}

/** The event, its words, that its author has read so far, and what else comes with it. */
export function whatIsWrittenWith(
  db: Scope['db'],
  request: Key,
  event: ChainedEvent,
  besides: Besides,
): Parts {
  const parts: Parts = {
    event: insertEvent(db, request, event),
    words: insertWords(db, request, event),
  };
  const named = besides.participantAdded ?? besides.successor ?? besides.namedInCompany;
  if (named) parts.named = insertName(db, request, event, named);
  const author = event.actor.id;
  if (author) parts.read = haveRead(db, request, author, event.seq);
  if (besides.mentions && besides.mentions.length > 0)
    parts.mentioned = insertMentions(db, request, event, besides.mentions);
  if (besides.participantAdded)
    parts.added = insertParticipant(db, request, event, besides.participantAdded);
  if (besides.successor) parts.succeeded = insertSuccessor(db, request, event, besides.successor);
  if (besides.participantRemoved)
    parts.removed = deleteParticipant(db, request, besides.participantRemoved);
  return parts;
}

/** Tells open pages that a request changed, when the transaction is kept, by ids only. */
export function effects(
  request: RequestBelongings & { number: number },
  internal: boolean,
): Effects {
  const told = {
    request: request.number,
    company: request.companyId,
    by: request.createdBy,
    with: request.participants,
    seenByRoles: request.seenByRoles,
    internal,
  };
  return [sql`pg_notify('live', ${JSON.stringify(told)})`.as('announced')];
}

const insertEvent = (db: Scope['db'], request: Key, event: ChainedEvent) =>
  db.insertInto('request_events').values({
    company_id: request.companyId,
    request_id: event.requestId,
    seq: event.seq,
    internal: event.internal,
    occurred_at: toColumn(event.occurredAt),
    recorded_at: toColumn(event.recordedAt),
    kind: event.kind,
    actor_kind: event.actor.kind,
    actor_id: event.actor.id,
    terms: JSON.stringify(event.terms),
    content_hash: event.contentHash,
    hash: event.hash,
  });

const insertWords = (db: Scope['db'], request: Key, event: ChainedEvent) =>
  db.insertInto('request_event_contents').values({
    company_id: request.companyId,
    request_id: event.requestId,
    seq: event.seq,
    internal: event.internal,
    salt: event.salt,
    content: JSON.stringify(event.content),
  });

/** How far a person has read; never less far than before. */
export const haveRead = (db: Scope['db'], request: Key, personId: string, seq: number) =>
  db
    .insertInto('request_reads')
    .values({ company_id: request.companyId, request_id: request.id, person_id: personId, seq })
    .onConflict((conflict) =>
      conflict
        .columns(['company_id', 'request_id', 'person_id'])
        .doUpdateSet({ seq: sql<number>`greatest(request_reads.seq, excluded.seq)` }),
    );

const insertMentions = (db: Scope['db'], request: Key, event: ChainedEvent, personIds: string[]) =>
  db.insertInto('mentions').values(
    personIds.map((personId) => ({
      company_id: request.companyId,
      request_id: request.id,
      seq: event.seq,
      person_id: personId,
      mentioned_at: toColumn(event.recordedAt),
    })),
  );

/** Whoever is in the company through a merger alone gets a row that names them and lets nobody in; others have one. */
const insertName = (db: Scope['db'], request: Key, event: ChainedEvent, personId: string) =>
  db
    .insertInto('memberships')
    .values({
      company_id: request.companyId,
      person_id: personId,
      role: 'user',
      sees_all_requests: false,
      joined_at: toColumn(event.recordedAt),
      left_at: toColumn(event.recordedAt),
    })
    .onConflict((conflict) => conflict.doNothing());

const insertParticipant = (
  db: Scope['db'],
  request: Key,
  event: ChainedEvent,
  personId: string,
  tookOver = false,
) =>
  db.insertInto('request_participants').values({
    company_id: request.companyId,
    request_id: request.id,
    person_id: personId,
    added_at: toColumn(event.recordedAt),
    added_by: String(event.actor.id),
    took_over: tookOver,
  });

const insertSuccessor = (db: Scope['db'], request: Key, event: ChainedEvent, personId: string) =>
  insertParticipant(db, request, event, personId, true).onConflict((conflict) =>
    conflict.columns(['company_id', 'request_id', 'person_id']).doUpdateSet({ took_over: true }),
  );

const deleteParticipant = (db: Scope['db'], request: Key, personId: string) =>
  db
    .deleteFrom('request_participants')
    .where('company_id', '=', request.companyId)
    .where('request_id', '=', request.id)
    .where('person_id', '=', personId);
