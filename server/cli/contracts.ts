import { importContracts } from '../contracts/index.ts';
import { fileArgument, report, withDatabase } from './with-database.ts';

/** `pactdesk contracts import FILE.csv`: number, company, plan, starts_on, ends_on, contacts. */
export async function contracts(args: string[]): Promise<number> {
  const file = fileArgument(args, 'contracts');
  if (!file) return 2;
  return withDatabase(async (database, book) =>
    report(await importContracts(database, book, file), 'contracts'),
  );
}
