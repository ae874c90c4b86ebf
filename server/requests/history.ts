import { createHash, randomBytes } from 'node:crypto';

/** One entry of a request's history before it is chained: ids, times and codes only; words go to `content`. */
export interface HistoryEvent {
  kind: EventKind;
  occurredAt: number;
  actor: { kind: 'customer' | 'staff' | 'system'; id: string | null };
  /** Customers do not see it; their receipt file shows that something stands there. */
  internal: boolean;
  terms: Record<string, unknown>;
  /** Names, texts, addresses: the erasable side. */
  content: Record<string, unknown>;
}

export type EventKind =
  | 'opened'
  | 'taken'
  | 'assigned'
  | 'continued'
  | 'participant_added'
  | 'participant_removed'
  | 'handed_over'
  | 'undone'
  | 'call_logged'
  | 'severity_changed'
  | 'replied'
  | 'answered'
  | 'asked'
  | 'solution_provided'
  | 'noted'
  | 'edited'
  | 'follow_up_opened'
  | 'accepted'
  | 'resumed'
  | 'closed_by_user'
  | 'cancelled_by_support'
  | 'solved_without_info'
  | 'call_corrected'
  | 'answer_corrected'
  | 'terms_changed'
  | 'incident_returned'
  | 'breach_explained'
  | 'dispute_opened'
  | 'dispute_decided'
  | 'lapsed'
  | 'ended_with_company'
  | 'anonymised';

export interface ChainedEvent extends HistoryEvent {
  requestId: string;
  seq: number;
  recordedAt: number;
  salt: Buffer;
  contentHash: Buffer;
  hash: Buffer;
}

/** The head of a history that has no event yet. */
export const noHistory: { seq: number; head: Buffer } = { seq: 0, head: Buffer.alloc(32) };

/**
 * Chains an event to the history's head. The content goes in as sha256(salt‖content), so that it can be erased
 * with its salt and the chain still verifies; company_id is left out, so that a merge never touches a hash.
 */
export function chain(
  event: HistoryEvent,
  to: { requestId: string; seq: number; head: Buffer; recordedAt: number },
): ChainedEvent {
  const salt = randomBytes(16);
  const contentHash = hashContent(salt, event.content);
  const { requestId, recordedAt } = to;
  const seq = to.seq + 1;
  const { kind, actor, occurredAt, internal, terms } = event;
  const hash = hashEntry(to.head, {
    requestId,
    seq,
    occurredAt,
    recordedAt,
    kind,
    actorKind: actor.kind,
    actorId: actor.id,
    internal,
    terms,
    contentHash: contentHash.toString('hex'),
  });
  return { ...event, requestId, seq, recordedAt, salt, contentHash, hash };
}

/** What the hash of an entry covers. Instants are epoch ms. */
export interface HashedEntry {
  requestId: string;
  seq: number;
  occurredAt: number;
  recordedAt: number;
  kind: string;
  actorKind: string;
  actorId: string | null;
  internal: boolean;
  terms: unknown;
  /** Hex. */
  contentHash: string;
}

/** The hash of an entry that follows the hash `before`. */
export function hashEntry(before: Buffer, { contentHash, ...fields }: HashedEntry): Buffer {
  const text = canonical({ ...fields, content: contentHash });
  return createHash('sha256').update(before).update(text).digest();
}

export const hashContent = (salt: Buffer, content: unknown): Buffer =>
  createHash('sha256').update(salt).update(canonical(content)).digest();

/** JSON with sorted keys: the database may hand an object back in another order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, found: unknown) =>
    typeof found === 'object' && found !== null && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
      : found,
  );
}
