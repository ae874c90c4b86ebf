import type { FileWork } from './file-work.ts';
import type { FileRow } from './rows.ts';
import { BrokeOff, scan } from './scan.ts';
import type { Found } from './store-work.ts';

const AGAIN_MS = 60_000;
const SOON_MS = 500;
const MOST_TRIES = 5;

/**
 * What the virus scanner says of a file; it labels and never deletes. Where it is away the file goes on waiting, and is
 * brought again. Nobody sees into a locked archive: that nothing was found says nothing of it.
 */
export async function scanFile(
  { storages, scanner }: FileWork,
  row: FileRow,
  { now, overAt }: { now: number; overAt: number },
): Promise<Found> {
  if (!scanner) return { virusCheck: 'none', dueAt: overAt };
  try {
    const bytes = await storages.of(row).read(row.storageKey, 0, row.size - 1);
    const verdict = await scan(scanner, bytes);
    if (verdict.virusCheck === 'clean' && row.lockedArchive)
      return { virusCheck: 'none', dueAt: overAt };
    return { ...verdict, dueAt: overAt };
  } catch (error) {
    if (!(error instanceof BrokeOff)) return { dueAt: now + AGAIN_MS };
    // It says no to what is too large, and closes: that no may be lost on the way.
    if (row.tries >= MOST_TRIES) return { virusCheck: 'too_large', dueAt: overAt };
    return { isUndecided: true, dueAt: now + SOON_MS };
  }
}
