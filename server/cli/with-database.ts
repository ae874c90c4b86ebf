import type { CatalogueBook } from '../catalogue/index.ts';
import { openBook } from '../main.ts';
import { readConfig } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { openDatabase } from '../platform/database/open.ts';

/** For a command that does one thing and ends; joins a server that is running on the same data. */
export async function withDatabase(
  work: (database: Database, book: CatalogueBook) => Promise<number>,
): Promise<number> {
  const open = await openDatabase(readConfig(), () => {});
  try {
    return await work(open.database, await openBook(open));
  } finally {
    await open.close();
  }
}

/** Tells what an import did; the exit code says whether a line was left out. */
export function report(
  { imported, faults }: { imported: number; faults: string[] },
  what: string,
): number {
  for (const fault of faults) console.error(fault);
  console.log(`${imported} ${what} imported, ${faults.length} lines left out`);
  return faults.length > 0 ? 1 : 0;
}

/** The file of `import FILE.csv`, or null after saying what was expected. */
export function fileArgument(args: string[], command: string): string | null {
  const [verb, file, ...more] = args;
  if (verb === 'import' && file && more.length === 0) return file;
  console.error(`Expected: pactdesk ${command} import FILE.csv`);
  return null;
}
