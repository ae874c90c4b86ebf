import type { Catalogue } from './schema.ts';

/** One value that differs; null where there was or is none. A day off is the empty text: it has no hours. */
export interface Difference {
  what:
    | 'calendar'
    | 'plan'
    | 'status_name'
    | 'area'
    | 'product'
    | 'link'
    | 'escalation_step'
    | 'life_cycle'
    | 'request_type'
    | 'exclusion'
    | 'conversation'
    | 'queue'
    | 'category';
  id: string;
  /** Where in it, `targets.1.minutes`; empty where the whole thing is new or gone. */
  path: string;
  before: string | null;
  after: string | null;
}

type Things = ReadonlyMap<string, unknown>;

/** What a catalogue says differently, holidays of its countries included, in the order of its parts. */
export function differencesOf(before: Catalogue, after: Catalogue): Difference[] {
  const compare = (what: Difference['what'], things: (catalogue: Catalogue) => Things) =>
    compareThings(what, things(before), things(after));
  return [
    ...compare('calendar', ({ calendars }) => byId(calendars)),
    ...compare('plan', ({ plans }) => byId(plans)),
    ...compare('status_name', ({ statusNames }) => new Map(Object.entries(statusNames))),
    ...compare('area', ({ products }) => byId(products.areas)),
    ...moved('area', '', before.products.areas.map(idOf), after.products.areas.map(idOf)),
    ...compare('product', ({ products }) => byId(products.products.map(byVersion))),
    ...movedVersions(before.products.products, after.products.products),
    ...compare('link', ({ links }) => byId([...links.links, ...links.phones])),
    ...compare('escalation_step', ({ escalation }) => byId(escalation)),
    ...compare('life_cycle', ({ support }) => new Map(Object.entries(support.phases))),
    ...compare('request_type', ({ support }) => byId(support.types.map(bySubtype))),
    ...moved('request_type', '', before.support.types.map(idOf), after.support.types.map(idOf)),
    ...movedSubtypes(before.support.types, after.support.types),
    ...compare('exclusion', ({ support }) => byId(support.exclusions)),
    ...moved(
      'exclusion',
      '',
      before.support.exclusions.map(idOf),
      after.support.exclusions.map(idOf),
    ),
    ...compare('conversation', ({ conversation }) => new Map(Object.entries(conversation))),
    ...compare('queue', ({ requests }) => byId(requests.queues)),
    ...compare('category', ({ requests }) => byId(requests.categories)),
  ];
}

type RequestType = Catalogue['support']['types'][number];
type Product = Catalogue['products']['products'][number];

const idOf = ({ id }: { id: string }): string => id;

/** A version is known by its number, wherever it stands in the list: `versions.12.4.0.912.phase`. */
const byVersion = ({ versions, ...product }: Product) => ({
  ...product,
  versions: Object.fromEntries(versions.map(({ version, ...said }) => [version, said])),
});

const bySubtype = ({ subtypes, ...type }: RequestType) => ({
  ...type,
  subtypes: Object.fromEntries(subtypes.map(({ id, ...said }) => [id, said])),
});

function movedSubtypes(
  before: readonly RequestType[],
  after: readonly RequestType[],
): Difference[] {
  const had = new Map(before.map(({ id, subtypes }) => [id, subtypes]));
  return after.flatMap(({ id, subtypes }) =>
    moved('request_type', id, (had.get(id) ?? []).map(idOf), subtypes.map(idOf)),
  );
}

function movedVersions(before: readonly Product[], after: readonly Product[]): Difference[] {
  const had = new Map(before.map(({ id, versions }) => [id, versions]));
  return after.flatMap(({ id, versions }) => {
    const numbers = (of: Product['versions']) => of.map(({ version }) => version);
    return moved('product', id, numbers(had.get(id) ?? []), numbers(versions));
  });
}

/** Another order of those that stayed; what is new or gone is told by itself. */
function moved(
  what: Difference['what'],
  id: string,
  before: readonly string[],
  after: readonly string[],
): Difference[] {
  const had = before.filter((each) => after.includes(each)).join(', ');
  const has = after.filter((each) => before.includes(each)).join(', ');
  return had === has ? [] : [{ what, id, path: 'order', before: had, after: has }];
}

const byId = (things: readonly { id: string }[]): Things =>
  new Map(things.map((thing) => [thing.id, thing]));

function compareThings(what: Difference['what'], before: Things, after: Things): Difference[] {
  const ids = [...new Set([...before.keys(), ...after.keys()])];
  return ids.flatMap((id) => {
    const [had, has] = [before.get(id), after.get(id)];
    if (had === undefined) return [{ what, id, path: '', before: null, after: id }];
    if (has === undefined) return [{ what, id, path: '', before: id, after: null }];
    return compareLeaves(leavesOf(had), leavesOf(has)).map((leaf) => ({ what, id, ...leaf }));
  });
}

function compareLeaves(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [had, has] = [before.get(path) ?? null, after.get(path) ?? null];
    return had === has ? [] : [{ path, before: had, after: has }];
  });
}

/** Every value by its path; a list of plain values is one value. */
function leavesOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[path, String(value)]]);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    return new Map([[path, value.join(', ')]]);
  }
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leavesOf(inner, path === '' ? key : `${path}.${key}`),
    ]),
  );
}
