import type { Call } from './ask.ts';
import { bodies } from './bodies.ts';
import type { Field, Route } from './document.ts';
import type { House } from './house.ts';
import { kinds, malformedInAddress, malformedInBody, malformedNumbers } from './kinds.ts';

/** What a call carries; what stands in the address is encoded already. */
export interface Filled {
  path: Record<string, string>;
  query: Record<string, string>;
  header: Record<string, string>;
  body: unknown;
}

/** The examples of a route with the ids of a house put in; values that no house has stay as in the example. */
export function filledFor(route: Route, { ids }: House): Filled[] {
  const variants = bodies[route.name] ?? [route.body ?? emptyBodyOf(route)];
  return variants.map((variant) => {
    const filled: Filled = { path: {}, query: {}, header: {}, body: structuredClone(variant) };
    for (const [name, value] of Object.entries(route.query))
      filled.query[name] = encodeURIComponent(value);
    for (const field of route.fields) {
      const id = ids[field.kind];
      const stands = field.in === 'path' || field.in === 'query' || has(filled.body, field.name);
      if (id !== undefined && stands) put(filled, field, id);
      else if (field.in === 'path') put(filled, field, examples[field.kind] ?? '1');
    }
    return filled;
  });
}

/** Of a route whose example sends none, though it takes one. */
const emptyBodyOf = ({ fields }: Route): object | undefined =>
  fields.some((field) => field.in === 'body') ? {} : undefined;

/** Of the vendor, not of a company. */
const examples: Record<string, string> = {
  calendar: 'working-hours-ru',
  category: 'account',
};

/** As in the example, without what narrows it. */
export const withoutIds = ({ fields, query }: Route, filled: Filled): Filled => ({
  ...filled,
  query: Object.fromEntries(
    Object.entries(query)
      .filter(([name]) => name !== 'limit' && !fields.some((field) => field.name === name))
      .map(([name, value]) => [name, encodeURIComponent(value)]),
  ),
});

/** The fields of a route that make sense in this body of it. */
export const fieldsIn = (route: Route, { body }: Filled): Field[] =>
  route.fields.filter(({ isOfVariant, name }) => !isOfVariant || has(body, name));

/** A copy with another value in this field. */
export function withValue(filled: Filled, field: Field, value: unknown): Filled {
  const copy = structuredClone(filled);
  put(copy, field, value);
  return copy;
}

function put(filled: Filled, { in: place, name }: Field, value: unknown): void {
  if (place === 'body') setIn(filled.body, name.split('.'), value);
  else filled[place][name] = place === 'header' ? String(value) : encodeURIComponent(String(value));
}

/** The same with what is malformed, encoded in ways of its own. */
export function withMalformed(filled: Filled, field: Field): [name: string, Filled][] {
  if (field.in === 'body') {
    const values = field.isNumber ? malformedNumbers : malformedInBody;
    return values.map(([name, value]) => [name, withValue(filled, field, value)]);
  }
  if (field.in === 'header') return [['too short', withValue(filled, field, '1')]];
  const values: [string, string][] = field.isNumber
    ? malformedNumbers.map(([name, value]) => [name, encodeURIComponent(String(value))])
    : malformedInAddress;
  return values.map(([name, value]) => {
    const copy = structuredClone(filled);
    copy[field.in as 'path'][field.name] = value;
    return [name, copy];
  });
}

export const randomOf = ({ kind }: Field): string | number => kinds[kind].random();

export function callOf({ method, template }: Route, filled: Filled): Call {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => filled.path[name] ?? '');
  const query = Object.entries(filled.query).map(([name, value]) => `${name}=${value}`);
  return {
    method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers: filled.header,
    ...(filled.body === undefined ? {} : { body: filled.body }),
  };
}

type Tree = Record<string, unknown>;

const has = (body: unknown, name: string): boolean =>
  name.split('.').reduce<unknown>((inside, part) => (inside as Tree | undefined)?.[part], body) !==
  undefined;

function setIn(body: unknown, way: string[], value: unknown): void {
  const last = way.at(-1) ?? '';
  let inside = body as Tree;
  for (const [i, part] of way.slice(0, -1).entries()) {
    inside[part] ??= way[i + 1] === '0' ? [] : {};
    inside = inside[part] as Tree;
  }
  inside[last] = value;
}
