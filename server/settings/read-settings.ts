import type { Settings, SettingsVersions } from '../../api/settings.ts';
import { mayChangeSettings } from '../../domain/access/index.ts';
import type { Names } from '../../domain/names.ts';
import type { Actor, Scope } from '../access/index.ts';
import {
  asWritten,
  type CatalogueBook,
  type Edition,
  listVersions,
  type VersionHead,
} from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { calendarYears } from './calendar-years.ts';
import { presentVersion, wire } from './wire.ts';

/** The newest version, or an earlier one by its number. Error: not_found. */
export async function readSettings(
  scope: Scope,
  book: CatalogueBook,
  actor: Actor,
  wanted: number | undefined,
): Promise<Settings> {
  await book.refresh();
  const versions = await listVersions(scope);
  const version = wanted ?? book.newest.edition.version;
  const head = versions.find((found) => found.version === version);
  if (!head) throw new ProblemError('not_found');
  const edition = await book.edition(version);
  return {
    version,
    holdsFrom: wire(head.holdsFrom),
    inForce: presentVersion(book.inForce),
    mayChange: mayChangeSettings(actor),
    ...contentOf(edition),
    calendarYears: edition.content.calendars.map((calendar) =>
      calendarYears(calendar, new Date().getUTCFullYear()),
    ),
  };
}

type Content = Omit<Settings, 'version' | 'holdsFrom' | 'inForce' | 'mayChange' | 'calendarYears'>;

/** The parts that people edit, as they were written: on the wire nothing is read-only. */
function contentOf(edition: Edition): Content {
  const { calendars, plans, statusNames, products, support, links, requests } = asWritten(
    edition.content,
  );
  const named = ({ id, names }: { id: string; names: Names }) => ({ id, names });
  const others = requests.categories.filter(
    (category) => !('form' in category && category.form === 'technical-support'),
  );
  const leads = { links: links.links.map(named), categories: others.map(named) };
  return { calendars, plans, statusNames, products, support, ...leads } as unknown as Content;
}

/** Who made which version when, and how it was brought to the open requests; the newest first. */
export async function readVersions(scope: Scope, book: CatalogueBook): Promise<SettingsVersions> {
  await book.refresh();
  const rows = await listVersions(scope);
  return {
    items: rows.map((row) => ({
      ...presentVersion(row),
      state: stateOf(row, rows, book.inForce.version),
      savedAt: wire(row.savedAt),
      savedBy: row.savedBy,
      note: row.note,
      reason: row.reason,
      application:
        row.begunAt === null
          ? null
          : {
              finishedAt: row.finishedAt === null ? null : wire(row.finishedAt),
              moved: row.moved ?? 0,
            },
    })),
  };
}

/** A version that a later one overtook before its moment never held. */
function stateOf(
  { version, holdsFrom }: VersionHead,
  all: readonly VersionHead[],
  inForce: number,
): SettingsVersions['items'][number]['state'] {
  if (version === inForce) return 'in_force';
  if (all.some((later) => later.version > version && later.holdsFrom <= holdsFrom)) {
    return 'never_held';
  }
  return version > inForce ? 'waiting' : 'past';
}
