import type { SettingsDifference } from '../../../../api/settings.ts';

/** A difference with what a day is called before and after, where it is one of a day. */
export interface DifferenceRow extends SettingsDifference {
  noteBefore: string | null;
  noteAfter: string | null;
}

const OF_DAY = /^((?:days|countryDays)\.[^.]+)\.(intervals|note\.(.+))$/;

/**
 * A day off comes as its hours and its note in every language: it is shown once, with the reader's note. Without hours
 * among the differences only the note has changed.
 */
export function oneRowADay(
  differences: readonly SettingsDifference[],
  language: string,
): DifferenceRow[] {
  const rows = new Map<string, DifferenceRow>();
  for (const each of differences) {
    const [, day, field, code] = OF_DAY.exec(each.path) ?? [];
    const key = `${each.what} ${each.id} ${day ?? each.path}`;
    if (!day) rows.set(key, { ...each, noteBefore: null, noteAfter: null });
    else {
      const known = rows.get(key) ?? emptyDay(each, `${day}.note`);
      if (field === 'intervals') rows.set(key, { ...known, ...each });
      else rows.set(key, withNote(known, each, code === language, code === 'en'));
    }
  }
  return [...rows.values()];
}

const emptyDay = ({ what, id }: SettingsDifference, path: string): DifferenceRow => ({
  what,
  id,
  path,
  before: null,
  after: null,
  noteBefore: null,
  noteAfter: null,
});

/** The reader's language wins, English stands in for it. */
function withNote(
  row: DifferenceRow,
  { before, after }: SettingsDifference,
  isReaders: boolean,
  isEnglish: boolean,
): DifferenceRow {
  if (isReaders) return { ...row, noteBefore: before, noteAfter: after };
  if (!isEnglish) return row;
  return { ...row, noteBefore: row.noteBefore ?? before, noteAfter: row.noteAfter ?? after };
}
