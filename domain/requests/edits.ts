import type { Status } from './status.ts';

const editable: readonly string[] = [
  'opened',
  'replied',
  'answered',
  'asked',
  'solution_provided',
  'noted',
];

/** An entry of a history, as far as editing it goes. Instants are epoch ms. */
interface EditableEntry {
  kind: string;
  occurredAt: number;
  actorId: string | null;
}

/** Until when the author of an entry can edit its words, epoch ms; null for what has no words of an author. */
export const editableUntil = (
  { kind, occurredAt }: Pick<EditableEntry, 'kind' | 'occurredAt'>,
  minutes: number,
): number | null => (editable.includes(kind) && minutes > 0 ? occurredAt + minutes * 60_000 : null);

/** Only one's own words, only for a while, and never on what its customer closed (R4). At the end's instant still. */
export function mayEdit(
  entry: EditableEntry,
  by: { personId: string; status: Status; now: number; minutes: number },
): boolean {
  const until = editableUntil(entry, by.minutes);
  return (
    until !== null &&
    by.now <= until &&
    entry.actorId === by.personId &&
    by.status !== 'cancelled_by_user'
  );
}

/** The edits of each entry, oldest first, by its seq. */
export function editsOf<Entry extends { kind: string; terms: Record<string, unknown> }>(
  history: readonly Entry[],
): ReadonlyMap<number, Entry[]> {
  return Map.groupBy(
    history.filter(({ kind }) => kind === 'edited'),
    ({ terms }) => Number(terms.edits),
  );
}
