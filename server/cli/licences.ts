import { importLicences } from '../licences/index.ts';
import { fileArgument, report, withDatabase } from './with-database.ts';

/** `pactdesk licences import FILE.csv`: activation_code, product, seats, valid_from, valid_until. */
export async function licences(args: string[]): Promise<number> {
  const file = fileArgument(args, 'licences');
  if (!file) return 2;
  return withDatabase(async (database, book) => {
    const products = new Set(book.current.products.products.map((product) => product.id));
    return report(await importLicences(database, file, products), 'licences');
  });
}
