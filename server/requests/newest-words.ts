import { editsOf } from '../../domain/requests/index.ts';
import type { EntryRow } from './rows.ts';

/** What an entry says after all that its author corrected; null where it has no words, or they were erased. */
export const newestWords = (entry: EntryRow, entries: readonly EntryRow[]): string | null =>
  (editsOf(entries).get(entry.seq)?.at(-1) ?? entry).content?.body ?? null;
