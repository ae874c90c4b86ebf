import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask } from '../isolation/ask.ts';
import { documentOf, type Route, routesOf } from '../isolation/document.ts';
import { sessionOf } from '../isolation/house.ts';
import { installation, World } from '../support/installation.ts';

const { database, url } = await installation({
  STAFF_SECOND_FACTOR: 'optional',
  RATE_LIMIT_PER_PERSON: '1000000',
  RATE_LIMIT_PER_ADDRESS: '1000000',
});
const world = await World.open(database);
const people = [
  (await world.company()).owner,
  await world.staff('administrator'),
  await world.staff('head'),
  await world.staff('engineer'),
];

const hostile = {
  'a line break as for another header': 'Olga\r\nBcc: all@veresk.example',
  'a sign that turns the direction of writing': 'Olga \u202egnp.exe',
};

/** What is taken as it was typed: secrets, which are only compared, and texts of several lines. */
const asTyped = new Set([
  ...['password', 'current', 'code', 'token', 'ticket'],
  ...['body', 'description', 'note', 'pasted', 'content', 'list', 'words'],
]);
/** Reasons that may take several lines. */
const longReasons = new Set([
  'POST /api/contracts/{id}/plan-change',
  'POST /api/contracts/{id}/termination',
  'POST /api/contract-versions/moves',
]);
/** What names something of the catalogue, of a page or of a browser, and is looked up or left out. */
const lookedUp = new Set([
  'productId',
  'typeId',
  'subtypeId',
  'versionId',
  'planId',
  'publicId',
  'tab',
  'device',
  'due',
  'severity',
]);

/** Likewise, where the name alone does not say so. */
const lookedUpThere = new Set([
  'POST /api/settings/form language',
  'POST /api/request-views filter.state',
  'POST /api/request-views filter.by',
]);
/** Sentences of the operator's, which may be several. */
const isSentence = (way: string): boolean => way.startsWith('support.phases.');

interface Typed {
  route: Route;
  /** Into the body, like `done.0.reason`. */
  way: string;
}

const fields = routesOf(await documentOf(url)).flatMap((route) =>
  textsIn(route.body).map((way): Typed => ({ route, way })),
);
const lines = fields.filter(({ route, way }) => {
  const name = way.split('.').pop() ?? '';
  if (name === 'reason' && longReasons.has(route.name)) return false;
  if (lookedUpThere.has(`${route.name} ${way}`) || isSentence(way)) return false;
  return !asTyped.has(name) && !lookedUp.has(name) && !way.endsWith('transports.0');
});

test('there are names, reasons and addresses to try', () => {
  assert.ok(lines.length > 80, `${lines.length}`);
});

for (const [what, value] of Object.entries(hostile)) {
  test(`no form takes ${what}: the field is named`, async () => {
    const taken: string[] = [];
    for (const typed of lines) {
      const answers = await Promise.all(people.map(({ id }) => answerTo(id, typed, value)));
      if (!answers.some((fields) => fields.includes(typed.way)))
        taken.push(`${typed.route.name} ${typed.way}`);
    }
    assert.deepEqual(taken, []);
  });
}

/** The fields that were refused as bad input. */
async function answerTo(personId: string, { route, way }: Typed, value: string): Promise<string[]> {
  const session = await sessionOf({ world }, personId);
  const path = route.template.replace(/\{(\w+)\}/g, (_, name: string) => samples[name] ?? anyId);
  const body = changed(route.body, way.split('.'), value);
  if (way.startsWith('answers.')) delete (body as { companyId?: string }).companyId;
  const sent = { method: route.method, path: isOfCategory(route) ? ofCategory : path, body };
  const { text } = await ask(url, session, sent);
  const { code, fields = [] } = JSON.parse(text || '{}') as Problem;
  return code === 'bad_input' ? fields.map((field) => field.path) : [];
}

/** Its form is known where the category is, and is answered for one's only company. */
const ofCategory = '/api/request-categories/account/requests';
const isOfCategory = ({ template }: Route) => template.startsWith('/api/request-categories/');

interface Problem {
  code?: string;
  fields?: { path: string }[];
}

const samples: Readonly<Record<string, string>> = {
  number: 'PD-20001',
  publicId: 'C-48001',
  seq: '1',
  key: 'new-note',
};
const anyId = '019a0000-0000-7000-8000-000000000000';

function textsIn(value: unknown, way: string[] = []): string[] {
  if (typeof value === 'string') return [way.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, [...way, name]));
}

function changed(value: unknown, [name, ...rest]: string[], put: string): unknown {
  if (name === undefined) return put;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[name] = changed(copy[name], rest, put);
  return copy;
}
