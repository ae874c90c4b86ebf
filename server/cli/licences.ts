import { importByOperator } from '../company-licences/index.ts';
import { openCsv } from '../platform/csv.ts';
import { fileArgument, report, withDatabase } from './with-database.ts';

/** After so many lines it says how far it has come. */
const SAY_EVERY = 20_000;

/** `pactdesk licences import FILE.csv`: activation_code, product, seats, valid_from, valid_until, and seats_used. */
export async function licences(args: string[]): Promise<number> {
  const path = fileArgument(args, 'licences');
  if (!path) return 2;
  return withDatabase(async (database, book) => {
    const file = await openCsv(path);
    const done = await importByOperator(database, book.current, file, ({ linesRead }) => {
      if (linesRead % SAY_EVERY === 0) console.error(`${linesRead} lines read`);
    });
    const { imported, faults } = done.report;
    const told = faults.map(({ line, expected }) => `${path}:${line}: ${expected}`);
    return report({ imported, faults: told }, 'licences');
  });
}
