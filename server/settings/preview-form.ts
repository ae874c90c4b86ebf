import type { z } from 'zod';
import type { ProductAreas } from '../../api/catalogue.ts';
import type { previewForm as formBody } from '../../api/settings.ts';
import type { Scope } from '../access/index.ts';
import { type CatalogueBook, Edition, presentProducts } from '../catalogue/index.ts';
import { changedContent } from './content.ts';

/** R2: the form of technical support as customers would see it in a language. Errors as `changedContent`. */
export async function previewForm(
  scope: Scope,
  book: CatalogueBook,
  { language, ...changed }: z.output<typeof formBody>,
): Promise<ProductAreas> {
  const content = await changedContent(scope, book, changed);
  const { edition } = book.newest;
  // Holidays are worked out when a version is made, and no form shows them.
  const shown = new Edition(
    edition.version + 1,
    { ...content, calendars: edition.content.calendars },
    [edition],
  );
  return presentProducts(shown, language, book.today);
}
