/** How long a move can be taken back, milliseconds. */
export const UNDO_WINDOW_MS = 15_000;

/** Mail about a move that can be taken back leaves this long after it, milliseconds. */
export const UNDO_MAIL_WAIT_MS = 20_000;

/** `closed_by_user` is not among them: it is final (R4). What was written or told on the telephone stays said. */
const undoable: readonly string[] = [
  'taken',
  'assigned',
  'continued',
  'severity_changed',
  'solved_without_info',
  'cancelled_by_support',
  'accepted',
  'resumed',
];

export const isUndoable = (kind: string): boolean => undoable.includes(kind);

/** An entry of a history, as far as taking it back goes. Instants are epoch ms. */
export interface UndoableEntry {
  seq: number;
  kind: string;
  occurredAt: number;
  actorId: string | null;
}

/** Only one's own move, only while nothing came after it, and only for a moment. */
export const mayUndo = (
  entry: UndoableEntry,
  newestSeq: number,
  personId: string,
  now: number,
): boolean =>
  isUndoable(entry.kind) &&
  entry.actorId === personId &&
  entry.seq === newestSeq &&
  now - entry.occurredAt <= UNDO_WINDOW_MS;

/** A history without what was taken back, and without the taking back. */
export function withoutUndone<
  Entry extends { seq: number; kind: string; terms: Record<string, unknown> },
>(history: readonly Entry[]): Entry[] {
  const undone = new Set(
    history.filter(({ kind }) => kind === 'undone').map(({ terms }) => terms.undoes),
  );
  return history.filter(({ kind, seq }) => kind !== 'undone' && !undone.has(seq));
}
