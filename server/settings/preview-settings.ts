import type { z } from 'zod';
import type {
  DroppedProduct,
  previewSettings as previewBody,
  SettingsPreview,
} from '../../api/settings.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import {
  asKept,
  type Catalogue,
  type CatalogueBook,
  differencesOf,
  Edition,
} from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { countOpenOfProducts, previewEdition } from '../requests/index.ts';
import { presentMoved } from '../sla/index.ts';
import { calendarYears } from './calendar-years.ts';
import { changedContent } from './content.ts';
import { droppedProducts, withOpenRequests } from './dropped-products.ts';
import { presentVersion } from './wire.ts';

/**
 * What a change would do: to the catalogue, and to the promises of open requests if it held now. Errors as
 * `changedContent`.
 */
export async function previewSettings(
  database: Database,
  book: CatalogueBook,
  actor: Actor,
  changed: z.output<typeof previewBody>,
): Promise<SettingsPreview> {
  const [kept, now, dropped] = await as(database, actor, async (scope) => {
    const content = await changedContent(scope, book, changed);
    const now = await databaseNow(scope.db);
    return [await asKept(scope, content, now), now, await droppedBy(scope, book, content)] as const;
  });
  const { edition: newest, holdsFrom } = book.newest;
  const edition = new Edition(newest.version + 1, kept);
  const { moved, unmoved } = await previewEdition(database, book, { edition, reason: '' });
  const differences = differencesOf(newest.content, kept);
  const touched = new Set(
    differences.filter(({ what }) => what === 'calendar').map(({ id }) => id),
  );
  return {
    differences,
    calendarYears: kept.calendars
      .filter(({ id }) => touched.has(id))
      .map((calendar) => calendarYears(calendar, new Date(now).getUTCFullYear())),
    replaces: holdsFrom > now ? presentVersion({ version: newest.version, holdsFrom }) : null,
    movedRequests: new Set(moved.map(({ number }) => number)).size,
    unmovedRequests: unmoved,
    ...presentMoved(moved, actor),
    dropped,
  };
}

/** R2: an open request keeps the name of what is offered no more; whoever drops it knows how many there are. */
async function droppedBy(
  scope: Scope,
  book: CatalogueBook,
  { products }: Catalogue,
): Promise<DroppedProduct[]> {
  const dropped = droppedProducts(book.newest.edition.products, products);
  const ids = dropped.map(({ product }) => product);
  return withOpenRequests(dropped, await countOpenOfProducts(scope, ids));
}
