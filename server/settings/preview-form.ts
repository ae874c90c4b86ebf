import type { z } from 'zod';
import type { previewForm as formBody, PreviewedForm } from '../../api/settings.ts';
import { nameIn } from '../../domain/names.ts';
import type { Scope } from '../access/index.ts';
import { type CatalogueBook, Edition, presentProducts, STANDARD_PLAN } from '../catalogue/index.ts';
import { presentCategory } from '../requests/index.ts';
import { changedContent } from './content.ts';

/** R1, R2: what customers would be asked, in a language. Errors as `changedContent`. */
export async function previewForm(
  scope: Scope,
  book: CatalogueBook,
  { language, ...changed }: z.output<typeof formBody>,
): Promise<PreviewedForm> {
  const content = await changedContent(scope, book, changed);
  const { edition } = book.newest;
  // Holidays are worked out when a version is made, and no form shows them.
  const shown = new Edition(
    edition.version + 1,
    { ...content, calendars: edition.content.calendars },
    [edition],
  );
  return {
    ...presentProducts(shown, language, book.today),
    planName: nameIn(shown.plan(STANDARD_PLAN).names, language),
    describingAProblem: shown.link('describing_a_problem'),
    categories: shown.categories.map((category) => presentCategory(category, language)),
  };
}
