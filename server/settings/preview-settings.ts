import type { z } from 'zod';
import type { previewSettings as previewBody, SettingsPreview } from '../../api/settings.ts';
import { type Actor, as } from '../access/index.ts';
import {
  asKept,
  type Catalogue,
  type CatalogueBook,
  differencesOf,
  Edition,
} from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import { previewEdition } from '../requests/index.ts';
import { presentMoved } from '../sla/index.ts';
import { calendarYears } from './calendar-years.ts';
import { changedContent } from './content.ts';
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
  const [kept, now] = await as(database, actor, async (scope): Promise<[Catalogue, number]> => {
    const content = await changedContent(scope, book, changed);
    const now = await databaseNow(scope.db);
    return [await asKept(scope, content, now), now];
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
  };
}
