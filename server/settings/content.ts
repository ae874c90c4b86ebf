import type { z } from 'zod';
import type { previewSettings } from '../../api/settings.ts';
import type { Scope } from '../access/index.ts';
import {
  asWritten,
  type Catalogue,
  type CatalogueBook,
  type ContentFault,
  checkContent,
  checkDropped,
} from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';

type Changed = z.output<typeof previewSettings>;

/**
 * What a person changed, on top of the newest version. Errors: catalogue_changed where that is not the one they edited;
 * bad_input with a code per field.
 */
export async function changedContent(
  scope: Scope,
  book: CatalogueBook,
  changed: Changed,
): Promise<Catalogue> {
  await book.refresh();
  const { edition } = book.newest;
  if (edition.version !== changed.basedOn) throw new ProblemError('catalogue_changed');
  const before = asWritten(edition.content);
  const content = withoutGonePlans({ ...before, ...partsOf(changed) });
  const shape = await checkContent(content);
  const faults = shape.length > 0 ? shape : await checkDropped(scope, content);
  if (faults.length > 0) throw badInput(faults);
  return content;
}

/** What the wire carries has the shape of the catalogue's parts; `checkContent` says whether it has the sense. */
function partsOf(changed: Changed): Partial<Catalogue> {
  const { calendars, plans, statusNames, products, support } = changed;
  return JSON.parse(JSON.stringify({ calendars, plans, statusNames, products, support }));
}

/** R9: a plan that is gone lifts no exclusion. */
function withoutGonePlans(content: Catalogue): Catalogue {
  const { plans, support } = content;
  const exclusions = support.exclusions.map((exclusion) => ({
    ...exclusion,
    liftedBy: exclusion.liftedBy.filter((id) => plans.some((plan) => plan.id === id)),
  }));
  return { ...content, support: { ...support, exclusions } };
}

const badInput = (faults: ContentFault[]): ProblemError =>
  new ProblemError('bad_input', {
    detail: faults.map(({ detail }) => detail).join('; '),
    fields: faults.map(({ path, code }) => ({ path: path.map(String).join('.'), message: code })),
  });
