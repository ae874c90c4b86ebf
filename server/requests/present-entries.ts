import type { FileView } from '../../api/files.ts';
import type { RequestEntry } from '../../api/requests.ts';
import { nameIn } from '../../domain/names.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { EntryRow } from './rows.ts';

const iso = (at: number): string => new Date(at).toISOString();
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A history as the page shows it; what was taken back stays and says so. */
export function presentEntries(
  rows: readonly EntryRow[],
  files: ReadonlyMap<number, FileView[]>,
  book: CatalogueBook,
  language: string,
): RequestEntry[] {
  const undone = new Set(
    rows.filter(({ kind }) => kind === 'undone').map(({ terms }) => terms.undoes),
  );
  return rows.map((row) => ({
    ...presentEntry(row),
    ...presentClockWords(row),
    runsOn: row.kind === 'terms_changed' ? presentRunsOn(row, book, language) : null,
    undone: undone.has(row.seq),
    files: files.get(row.seq) ?? [],
  }));
}

export const presentActor = ({
  actorId,
  actorName,
  actorKind,
}: EntryRow): RequestEntry['actor'] => ({
  id: actorId ?? NOBODY,
  name: actorName ?? '',
  side: actorKind,
});

type ClockWords = 'corrects' | 'clock' | 'breachReason' | 'accepted';

function presentEntry(
  row: EntryRow,
): Omit<RequestEntry, 'undone' | 'runsOn' | 'files' | ClockWords> {
  const { kind, terms, content } = row;
  return {
    seq: row.seq,
    at: iso(row.occurredAt),
    kind,
    actor: presentActor(row),
    internal: row.internal,
    body: content?.body ?? null,
    answers: content?.answers ?? [],
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
