import type { FileView } from '../../api/files.ts';
import type { RequestEntry } from '../../api/requests.ts';
import { nameIn } from '../../domain/names.ts';
import { editableUntil, editsOf, mayEdit, type Status } from '../../domain/requests/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { EntryRow, SaidAnswer } from './rows.ts';

/** Who reads, in which status of the request, at which instant (epoch ms). */
interface EntryReader {
  personId: string;
  language: string;
  status: Status;
  now: number;
  /** Of the requests that answers name, those they may open. */
  openable: ReadonlySet<string>;
}

const iso = (at: number): string => new Date(at).toISOString();
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A history as the page shows it; what was taken back stays and says so. */
export function presentEntries(
  rows: readonly EntryRow[],
  files: ReadonlyMap<number, FileView[]>,
  book: CatalogueBook,
  reader: EntryReader,
): RequestEntry[] {
  const undone = new Set(
    rows.filter(({ kind }) => kind === 'undone').map(({ terms }) => terms.undoes),
  );
  const edits = editsOf(rows);
  return rows.map((row) => ({
    ...presentEntry(row),
    answers: answersOf(row).map((answer) => ({
      ...answer,
      opens: reader.openable.has(namedBy(answer)),
    })),
    ...presentWords(row, edits.get(row.seq) ?? [], book, reader),
    ...presentClockWords(row),
    runsOn: row.kind === 'terms_changed' ? presentRunsOn(row, book, reader.language) : null,
    undone: undone.has(row.seq),
    files: files.get(row.seq) ?? [],
  }));
}

const answersOf = ({ content }: EntryRow) => content?.answers ?? [];

const namedBy = ({ kind, value }: SaidAnswer): string => (kind === 'request' ? String(value) : '');

/** The requests that answers in a history name. */
export const namedIn = (rows: readonly EntryRow[]): string[] =>
  rows.flatMap(answersOf).map(namedBy).filter(Boolean);

export const presentActor = ({
  actorId,
  actorName,
  actorKind,
}: EntryRow): RequestEntry['actor'] => ({
  id: actorId ?? NOBODY,
  name: actorName ?? '',
  side: actorKind,
});

type Words = 'body' | 'earlier' | 'editableUntil';

/** The newest words in their place, and before them what stood there. */
function presentWords(
  row: EntryRow,
  edits: readonly EntryRow[],
  book: CatalogueBook,
  { personId, status, now }: EntryReader,
): Pick<RequestEntry, Words> {
  const { editMinutes: minutes } = book.current.conversation;
  const until = editableUntil(row, minutes);
  // Answers of a form are no message.
  const mine =
    typeof row.content?.body === 'string' && mayEdit(row, { personId, status, now, minutes });
  const versions = row.kind === 'edited' ? [] : [row, ...edits];
  return {
    body: versions.at(-1)?.content?.body ?? null,
    earlier: versions
      .slice(0, -1)
      .map(({ occurredAt, content }) => ({ at: iso(occurredAt), body: content?.body ?? null })),
    editableUntil: mine && until !== null ? iso(until) : null,
  };
}

type ClockWords = 'corrects' | 'clock' | 'breachReason' | 'accepted';

function presentEntry(
  row: EntryRow,
): Omit<RequestEntry, 'undone' | 'runsOn' | 'files' | 'answers' | Words | ClockWords> {
  const { kind, terms, content } = row;
  return {
    seq: row.seq,
    at: iso(row.occurredAt),
    kind,
    actor: presentActor(row),
    internal: row.internal,
    qualified: (terms.qualified as boolean | undefined) ?? null,
    severity:
      kind === 'severity_changed'
        ? ({ from: terms.from, to: terms.to } as RequestEntry['severity'])
        : null,
    callStartedAt: typeof terms.startedAt === 'number' ? iso(terms.startedAt) : null,
    reason: content?.reason ?? null,
    person: row.person,
    mentions: row.mentions ?? [],
    undoes: kind === 'undone' ? Number(terms.undoes) : null,
    edits: kind === 'edited' ? Number(terms.edits) : null,
  };
}

/** What was said of a clock: a correction, why a promise was broken, whether it counts. */
function presentClockWords({ kind, terms }: EntryRow): Pick<RequestEntry, ClockWords> {
  const namesClock = typeof terms.clock === 'string';
  return {
    corrects: (terms.corrects as number | undefined) ?? null,
    clock: namesClock ? ({ kind: terms.clock, cycle: terms.cycle } as RequestEntry['clock']) : null,
    breachReason:
      kind === 'breach_explained' ? (terms.reason as RequestEntry['breachReason']) : null,
    accepted: kind === 'dispute_decided' ? terms.accepted === true : null,
  };
}

function presentRunsOn(
  { terms, contractNumber }: EntryRow,
  book: CatalogueBook,
  language: string,
): RequestEntry['runsOn'] {
  const plan = book.current.plans.find(({ id }) => id === terms.planId);
  return {
    cause: terms.cause as 'contract' | 'catalogue',
    contractNumber,
    planName: plan ? nameIn(plan.names, language) : String(terms.planId),
  };
}
