import type { Settings } from '../../../api/settings.ts';
import { isSame } from './is-same.ts';
import { onlyChanges, type SettingsDraft } from './settings-draft.ts';

type Json = unknown;
type JsonObject = Record<string, Json>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Two people changed the same thing: what one of them left alone is the other's, value by value; what both changed is
 * mine. A list counts as one value.
 */
export function mergeValues(base: Json, mine: Json, theirs: Json): Json {
  if (isSame(mine, base)) return theirs;
  if (isSame(theirs, base) || !isObject(mine) || !isObject(theirs)) return mine;
  const was = isObject(base) ? base : {};
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...keys]
      .map((key) => [key, mergeValues(was[key], mine[key], theirs[key])] as const)
      .filter(([, value]) => value !== undefined),
  );
}

interface Entity {
  id: string;
}

const mergeEach = <Item extends Entity>(
  base: readonly Item[],
  mine: Readonly<Record<string, Item>>,
  theirs: readonly Item[],
): Record<string, Item> => {
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id);
  return Object.fromEntries(
    Object.entries(mine).map(([id, item]) => [
      id,
      mergeValues(find(base, id), item, find(theirs, id) ?? find(base, id)) as Item,
    ]),
  );
};

/** The draft as if it had been begun on `newest`: somebody else saved while it was being written on `base`. */
export const rebase = (draft: SettingsDraft, base: Settings, newest: Settings): SettingsDraft =>
  onlyChanges(newest, {
    ...draft,
    basedOn: newest.version,
    calendars: mergeEach(base.calendars, draft.calendars, newest.calendars),
    plans: mergeEach(base.plans, draft.plans, newest.plans),
    statusNames:
      draft.statusNames &&
      (mergeValues(
        base.statusNames,
        draft.statusNames,
        newest.statusNames,
      ) as SettingsDraft['statusNames']),
  });
