import { ask } from './ask.ts';
import { kindOf } from './fields.ts';
import type { IdKind } from './kinds.ts';

/** One parameter, or one field of a body, that names something. */
export interface Field {
  in: 'path' | 'query' | 'header' | 'body';
  /** Of a body the way into it: `done.0.seq`. */
  name: string;
  kind: IdKind;
  isNumber: boolean;
  /** It belongs to one of several things that can be sent, and means nothing in the others. */
  isOfVariant: boolean;
}

/** A route as the OpenAPI document tells of it. */
export interface Route {
  /** Like `GET /api/requests/{number}`. */
  name: string;
  method: string;
  template: string;
  fields: Field[];
  /** The example's. */
  query: Record<string, string>;
  body: unknown;
  /** Names of fields that `fields.ts` does not know. */
  unknown: string[];
}

interface Schema {
  type?: string | string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  const?: unknown;
  enum?: unknown[];
}

interface Operation {
  parameters?: { name: string; in: Field['in']; schema: Schema; example?: unknown }[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
}

export type Document = { paths: Record<string, Record<string, Operation>> };

/** Of a running installation. */
export const documentOf = async (url: string): Promise<Document> =>
  JSON.parse((await ask(url, null, { method: 'GET', path: '/api/openapi.json' })).text);

export const routesOf = (document: Document): Route[] =>
  Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      routeOf(method.toUpperCase(), template, operation),
    ),
  );

function routeOf(method: string, template: string, operation: Operation): Route {
  const { parameters = [], requestBody } = operation;
  const json = requestBody?.content['application/json'];
  const leaves = [
    ...parameters.map(({ name, in: place, schema }) => ({
      in: place,
      name,
      schema,
      isOfVariant: false,
    })),
    ...leavesOf(json?.schema ?? {}).map((leaf) => ({ in: 'body' as const, ...leaf })),
  ];
  const name = `${method} ${template}`;
  const fields = new Map<string, Field>();
  const unknown = new Set<string>();
  for (const { in: place, name: way, schema, isOfVariant } of leaves) {
    const word = way.split('.').findLast((part) => part !== '0') ?? '';
    const kind = kindOf(name, word);
    if (kind === undefined) unknown.add(word);
    if (kind)
      fields.set(`${place} ${way}`, {
        in: place,
        name: way,
        kind,
        isNumber: isNumber(schema),
        isOfVariant,
      });
  }
  const query = parameters.flatMap(({ name, in: place, example }): [string, string][] =>
    place === 'query' && example !== undefined ? [[name, String(example)]] : [],
  );
  return {
    name,
    method,
    template,
    fields: [...fields.values()],
    query: Object.fromEntries(query),
    body: json?.example,
    unknown: [...unknown],
  };
}

const isNumber = ({ type }: Schema): boolean => type === 'integer' || type === 'number';

interface Leaf {
  name: string;
  schema: Schema;
  isOfVariant: boolean;
}

/** The fields of a body, in every variant of it; not those inside of what names nothing. */
function leavesOf(schema: Schema, way: string[] = [], isOfVariant = false): Leaf[] {
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants) {
    const several = variants.filter(({ properties }) => properties).length > 1;
    return variants.flatMap((variant) => leavesOf(variant, way, isOfVariant || several));
  }
  if (schema.items) return leavesOf(schema.items, [...way, '0'], isOfVariant);
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([name, inner]) =>
      isClosed(name, inner) ? [] : leavesOf(inner, [...way, name], isOfVariant),
    );
  }
  const isChoice = 'const' in schema || 'enum' in schema;
  return isChoice || way.length === 0 ? [] : [{ name: way.join('.'), schema, isOfVariant }];
}

/** Whole trees of the operator's settings, also under a name that stands for ids, and what people write freely. */
const isClosed = (name: string, { properties }: Schema): boolean =>
  kindOf('', name) === null || (name === 'products' && properties !== undefined);
