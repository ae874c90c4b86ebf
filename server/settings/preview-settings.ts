import type { z } from 'zod';
import type {
  MovedClock,
  previewSettings as previewBody,
  SettingsPreview,
} from '../../api/settings.ts';
import { mayWorkOnRequests } from '../../domain/access/index.ts';
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
import { type MovedPromise, previewEdition } from '../requests/index.ts';
import { calendarYears } from './calendar-years.ts';
import { changedContent } from './content.ts';
import { presentVersion, wire } from './wire.ts';

const MOST_SHOWN = 500;

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
    needReason: moved.filter(isLater).length,
    moved: moved
      .toSorted((a, b) => a.before - b.before)
      .slice(0, MOST_SHOWN)
      .map((promise) => present(promise, actor)),
  };
}

const isLater = ({ before, after }: MovedPromise): boolean => after > before;

const present = (promise: MovedPromise, reader: Actor): MovedClock => ({
  number: promise.number,
  company: promise.company,
  subject: mayWorkOnRequests(reader) ? promise.subject : null,
  clock: promise.kind,
  cycle: promise.cycle,
  dueBefore: wire(promise.before),
  dueAfter: wire(promise.after),
  differenceMs: promise.after - promise.before,
  needsReason: isLater(promise),
  zone: promise.zone,
});
