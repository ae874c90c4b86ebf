import { CatalogueBook, loadCatalogue } from '../../server/catalogue/index.ts';
import { seedSampleData } from '../../server/demo/index.ts';
import type { TestDatabase } from './database.ts';

const folder = decodeURIComponent(new URL('../../catalogue/', import.meta.url).pathname);

/** Fills a database with the sample data, as the demo does at its first start. */
export async function withSampleData(test: TestDatabase): Promise<CatalogueBook> {
  const book = await CatalogueBook.open(test.database, await loadCatalogue(folder));
  await seedSampleData({ ...test, close: async () => {} }, book, () => {});
  return book;
}
