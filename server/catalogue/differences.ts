import type { Catalogue } from './schema.ts';

/** One value that differs; null where there was or is none. A day off is the empty text: it has no hours. */
export interface Difference {
  what:
    | 'calendar'
    | 'plan'
    | 'status_name'
    | 'product'
    | 'link'
    | 'escalation_step'
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
    ...compare('product', ({ products }) => byId([...products.areas, ...products.products])),
    ...compare('link', ({ links }) => byId([...links.links, ...links.phones])),
    ...compare('escalation_step', ({ escalation }) => byId(escalation)),
    ...compare('queue', ({ requests }) => byId(requests.queues)),
    ...compare('category', ({ requests }) => byId(requests.categories)),
  ];
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
