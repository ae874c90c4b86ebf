import {
  hashContent,
  hashEntry,
  noHistory,
  publicNumber,
  rewrittenHashes,
} from '../requests/index.ts';
import type { StoredEntry, StoredHistory } from './store-histories.ts';

/**
 * What was recorded this long before a seal must be in it. An entry takes its time when its request is locked and can
 * be read at its commit: a seal made in between has the next one hold it. No transaction of ours lasts this long.
 */
const MARGIN_MS = 15 * 60_000;

/** Tells one thing that is wrong, where it is. */
export type Tell = (what: string) => void;

/** When each seal was made (epoch ms), by its number. */
export type SealTimes = ReadonlyMap<number, number>;

/** Recomputes a history from its entries and compares it with all that was said of it. */
export function checkHistory(history: StoredHistory, seals: SealTimes, tell: Tell): void {
  const of = nameOf(history);
  if (history.number === null) {
    tell(`${of} does not exist, and has ${history.entries.length} entries`);
    return;
  }
  const about: Tell = (what) => tell(`${of}, ${what}`);
  checkRow(history, about);
  checkChain(history, about);
  const rewritten = rewrittenHashes(history.entries);
  for (const entry of history.entries) checkWords(entry, rewritten.get(entry.seq), about);
  checkSealedHeads(history, about);
  checkBackdated(history, seals, about);
}

export const nameOf = ({ number, requestId }: { number: number | null; requestId: string }) =>
  number === null ? `request ${requestId}` : publicNumber(number);

/** What a request's row repeats of its opening: nobody may be shown another request's history under this number. */
function checkRow({ number, row, entries: [opening] }: StoredHistory, tell: Tell): void {
  if (!row) return;
  if (!row.listed) tell('the request: its number is not listed as that of this request');
  if (opening?.kind !== 'opened') return;
  const { terms, content, actorKind, actorId, occurredAt } = opening;
  const said = { number, ...(terms as { number?: number }) };
  const { subject = row.subject } = (content ?? {}) as { subject?: string };
  if (said.number !== number) tell(`the request: opened as ${publicNumber(said.number ?? 0)}`);
  if (actorKind === 'customer' && actorId !== row.createdBy)
    tell('the request: not of whoever opened it');
  if (Number(occurredAt) !== Number(row.createdAt)) tell('the request: opened at another time');
  if (subject !== row.subject) tell('the request: its subject is not the one that was written');
}

function checkChain({ requestId, entries, historySeq, historyHead }: StoredHistory, tell: Tell) {
  let before = noHistory;
  for (const entry of entries) {
    const { seq, hash } = entry;
    if (seq !== before.seq + 1) tell(`${missing(before.seq + 1, seq - 1)}: removed`);
    else if (!hashOf(requestId, entry, before.head).equals(hash))
      tell(`entry ${seq}: changed, inserted or moved (its hash does not follow)`);
    before = { seq, head: hash };
  }
  if (before.seq < historySeq) tell(`${missing(before.seq + 1, historySeq)}: removed`);
  else if (before.seq > historySeq || !before.head.equals(historyHead))
    tell(`entry ${before.seq}: not the last one that the request names (entry ${historySeq})`);
}

const missing = (from: number, to: number): string =>
  from >= to ? `entry ${from}` : `entries ${from}–${to}`;

const hashOf = (requestId: string, entry: StoredEntry, before: Buffer): Buffer =>
  hashEntry(before, {
    requestId,
    seq: entry.seq,
    occurredAt: Number(entry.occurredAt),
    recordedAt: Number(entry.recordedAt),
    kind: entry.kind,
    actorKind: entry.actorKind,
    actorId: entry.actorId,
    internal: entry.internal,
    terms: entry.terms,
    contentHash: entry.contentHash?.toString('hex') ?? '',
  });

/**
 * Words that are gone were erased; words that are there must be those that were written, or those of which the history
 * says that an anonymisation left them (`rewritten`, hex).
 */
function checkWords(entry: StoredEntry, rewritten: string | undefined, tell: Tell): void {
  const { seq, salt, content, contentHash, internal, wordsInternal } = entry;
  if (wordsInternal === null && !salt && content === null) return;
  const said = rewritten === undefined ? contentHash : Buffer.from(rewritten, 'hex');
  if (!salt || !said || !hashContent(salt, content).equals(said))
    tell(`entry ${seq}: its words are not those that were written`);
  if (wordsInternal !== internal) tell(`entry ${seq}: its words are shown to others than was said`);
}

/** Whoever recomputes a whole chain cannot recompute what was signed. One line is enough for a request. */
function checkSealedHeads({ entries, sealed }: StoredHistory, tell: Tell): void {
  const hashes = new Map(entries.map(({ seq, hash }) => [seq, hash]));
  for (const { seal, seq, head } of sealed) {
    const hash = hashes.get(seq);
    if (hash?.equals(head)) continue;
    tell(
      hash
        ? `entry ${seq}: not the one that seal ${seal} signed; it or what comes before it was replaced`
        : `entry ${seq}: signed by seal ${seal}, and removed`,
    );
    return;
  }
}

/** An entry that says it is older than a seal must be in that seal or an earlier one. One line is enough here too. */
function checkBackdated({ entries, sealed }: StoredHistory, seals: SealTimes, tell: Tell): void {
  const newest = Math.max(0, ...seals.keys());
  for (const { seq, recordedAt } of entries) {
    const holds = sealed.find((head) => head.seq >= seq)?.seal ?? newest + 1;
    const before = seals.get(holds - 1);
    if (before === undefined || before <= Number(recordedAt) + MARGIN_MS) continue;
    tell(
      `entry ${seq}: says it was recorded on ${new Date(Number(recordedAt)).toISOString()}, and seal ${holds - 1} of ${new Date(before).toISOString()} does not hold it; it was inserted later`,
    );
    return;
  }
}
