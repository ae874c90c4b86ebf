import type { Settings } from '../../../api/settings.ts';
import type { AreaSettings } from '../../../api/settings-content.ts';
import { isSame } from './is-same.ts';
import { onlyChanges, type SettingsDraft } from './settings-draft.ts';

type Json = unknown;
type JsonObject = Record<string, Json>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Two people changed the same thing: what one of them left alone is the other's, value by value; what both changed is
 * mine. A list of things with ids is merged thing by thing; any other counts as one value.
 */
export function mergeValues(base: Json, mine: Json, theirs: Json): Json {
  if (isSame(mine, base)) return theirs;
  if (isListOfThings(mine) && isListOfThings(theirs)) {
    return mergeLists(isListOfThings(base) ? base : [], mine, theirs);
  }
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

/** A version's number is its id. */
const keyOf = (item: Json): Json => (isObject(item) ? (item.id ?? item.version) : undefined);

const isListOfThings = (value: Json): value is Json[] =>
  Array.isArray(value) && value.every((item) => typeof keyOf(item) === 'string');

/** In the order of whoever changed it, mine where both did. What either removed is gone, what either added is there. */
function mergeLists(base: readonly Json[], mine: readonly Json[], theirs: readonly Json[]): Json[] {
  const find = (items: readonly Json[], key: Json) => items.find((item) => keyOf(item) === key);
  const had = (key: Json) => find(base, key) !== undefined;
  const [first, second] = isSame(mine.map(keyOf), base.map(keyOf))
    ? [theirs, mine]
    : [mine, theirs];
  const keys = first.map(keyOf).filter((key) => find(second, key) !== undefined || !had(key));
  second.forEach((item, at) => {
    const key = keyOf(item);
    if (keys.includes(key) || had(key)) return;
    // Beside what it stands after in the list it was added to.
    keys.splice(at === 0 ? 0 : keys.indexOf(keyOf(second[at - 1])) + 1, 0, key);
  });
  return keys.map((key) => {
    const [was, my, their] = [find(base, key), find(mine, key), find(theirs, key)];
    return my && their ? mergeValues(was, my, their) : (my ?? their);
  });
}

const mergeEach = <Item extends Entity | null>(
  base: readonly Entity[],
  mine: Readonly<Record<string, Item>>,
  theirs: readonly Entity[],
): Record<string, Item> => {
  const find = (items: readonly Entity[], id: string) => items.find((item) => item.id === id);
  return Object.fromEntries(
    Object.entries(mine).map(([id, item]) => [
      id,
      mergeValues(find(base, id), item, find(theirs, id) ?? find(base, id)) as Item,
    ]),
  );
};

/** The products that an area offers are merged one by one, too. */
function mergeAreas(...[base, mine, theirs]: (readonly AreaSettings[])[]): AreaSettings[] {
  const open = (areas: readonly AreaSettings[] = []) =>
    areas.map((area) => ({ ...area, products: area.products.map((id) => ({ id })) }));
  const merged = mergeValues(open(base), open(mine), open(theirs)) as ReturnType<typeof open>;
  return merged.map((area) => ({ ...area, products: area.products.map(({ id }) => id) }));
}

/** The draft as if it had been begun on `newest`: somebody else saved while it was being written on `base`. */
export function rebase(draft: SettingsDraft, base: Settings, newest: Settings): SettingsDraft {
  const merged = <Part>(was: unknown, mine: Part, theirs: unknown): Part =>
    mine && (mergeValues(was, mine, theirs) as Part);
  return onlyChanges(newest, {
    ...draft,
    basedOn: newest.version,
    calendars: mergeEach(base.calendars, draft.calendars, newest.calendars),
    plans: mergeEach(base.plans, draft.plans, newest.plans),
    statusNames: merged(base.statusNames, draft.statusNames, newest.statusNames),
    products: mergeEach(base.products.products, draft.products, newest.products.products),
    areas: draft.areas && mergeAreas(base.products.areas, draft.areas, newest.products.areas),
    phases: merged(base.support.phases, draft.phases, newest.support.phases),
    types: merged(base.support.types, draft.types, newest.support.types),
    exclusions: merged(base.support.exclusions, draft.exclusions, newest.support.exclusions),
  });
}
