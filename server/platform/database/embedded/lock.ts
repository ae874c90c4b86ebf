import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './error.ts';

const locked = 5; // SQLITE_BUSY

/**
 * Waits until no other process starts this database, and returns the function that lets the next one in.
 * Node has no file locks of its own: SQLite's exclusive transaction is one, and the kernel drops it with the
 * process, however it ends. A file with a process id in it could not tell a crash from a slow start.
 * @param onWait called once, when somebody else holds the lock.
 */
export async function lockStart(file: string, onWait: () => void): Promise<() => void> {
  let waited = false;
  for (;;) {
    const release = tryLock(file);
    if (release) return release;
    if (!waited) onWait();
    waited = true;
    await sleep(20);
  }
}

function tryLock(file: string): (() => void) | undefined {
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(file, { timeout: 0 });
    connection.exec('pragma journal_mode = memory; begin exclusive');
    return () => connection?.close();
  } catch (error) {
    connection?.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === locked) return undefined;
    throw new EmbeddedError(
      `The lock file ${file} cannot be used (${error instanceof Error ? error.message : error}). ` +
        'Nothing was changed. Put the data folder on a local disk: some network file systems have no locks.',
      { cause: error },
    );
  }
}
