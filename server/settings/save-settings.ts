import type { z } from 'zod';
import type {
  confirmYear as confirmBody,
  SavedVersion,
  saveSettings as saveBody,
} from '../../api/settings.ts';
import { mayChangeSettings } from '../../domain/access/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { asWritten, type Catalogue, type CatalogueBook, makeVersion } from '../catalogue/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { changedContent } from './content.ts';
import { presentVersion } from './wire.ts';

/**
 * P7: makes a version. It is brought to the open requests by itself once it holds. Errors: not_allowed,
 * nothing_changed, those of `changedContent`.
 */
export async function saveSettings(
  scope: Scope,
  book: CatalogueBook,
  actor: Actor,
  { basedOn, holdsFrom, note, reason, ...parts }: z.output<typeof saveBody>,
): Promise<SavedVersion> {
  if (!mayChangeSettings(actor)) throw new ProblemError('not_allowed');
  const content = await changedContent(scope, book, { basedOn, ...parts });
  const at = holdsFrom === null ? null : Date.parse(holdsFrom);
  const now = await databaseNow(scope.db);
  const made = await makeVersion(scope, { content, basedOn, holdsFrom: at, note, reason }, now);
  return presentVersion(made);
}

/** P7: the days of a year are final. Errors as saving; not_found for a calendar that has no days. */
export async function confirmYear(
  scope: Scope,
  book: CatalogueBook,
  actor: Actor,
  id: string,
  { basedOn, year }: z.output<typeof confirmBody>,
): Promise<SavedVersion> {
  await book.refresh();
  const content = asWritten(book.newest.edition.content);
  const calendar = content.calendars.find((found) => found.id === id);
  if (!calendar || 'always' in calendar) throw new ProblemError('not_found');
  const confirmed = withYear(content, id, year);
  return saveSettings(scope, book, actor, {
    basedOn,
    calendars: confirmed as unknown as z.output<typeof saveBody>['calendars'],
    holdsFrom: null,
    note: null,
    reason: null,
  });
}

const withYear = ({ calendars }: Catalogue, id: string, year: number): Catalogue['calendars'] =>
  calendars.map((calendar) => {
    if (calendar.id !== id || 'always' in calendar) return calendar;
    const confirmedYears = [...new Set([...calendar.confirmedYears, year])].sort((a, b) => a - b);
    return { ...calendar, confirmedYears };
  });
