import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../support/admin.ts';
import { installation, World } from '../support/installation.ts';
import { gather } from './callers.ts';
import { type Document, documentOf } from './document.ts';
import { rules } from './routes.ts';
import type { Rule } from './rule.ts';
import { leaked, secretsOf } from './secrets.ts';
import { walkRoutes } from './walk-routes.ts';

const installed = await installation();
const world = await World.open(installed.database);
const scene = await gather({ ...installed, admin: adminOf(installed), world });
const document = await documentOf(installed.url);
/** Some of the routes, with rules that are wrong. */
async function toldOf(paths: string[], wrong: Record<string, Rule>, more: Document['paths'] = {}) {
  for (const caller of scene.callers) caller.session = await caller.open();
  const some = Object.fromEntries(paths.map((path) => [path, document.paths[path] ?? {}]));
  const found = await walkRoutes(scene, { paths: { ...some, ...more } }, { ...rules, ...wrong });
  return [...found.unexpected, ...found.undeclared].join('\n');
}

const invoice = { name: 'invoiceId', in: 'query', schema: {} } as const;
const refused: Rule = [{ may: () => false, otherwise: 'not_found' }];
// Before the whole walk, which leaves hooks, imports and deletions behind that the server then works through.
const told = {
  undeclared: await toldOf([], {}, { '/api/invoices': { get: {} } }),
  unknownField: await toldOf([], {}, { '/api/me': { get: { parameters: [invoice] } } }),
  tooOpen: await toldOf(['/api/requests/{number}/clocks'], {
    'GET /api/requests/{number}/clocks': [],
  }),
  tooStrict: await toldOf(['/api/drafts/{key}'], { 'PUT /api/drafts/{key}': refused }),
};
for (const caller of scene.callers) caller.session = await caller.open();
const walk = await walkRoutes(scene, document, rules);

test('every route has a rule, and of every field it is known what it names', () => {
  assert.deepEqual(walk.undeclared, []);
});

test('whoever calls with whatever ids is answered by the rules, is told nothing of others and changes nothing of theirs', (context) => {
  context.diagnostic(`isolation_cases of routes: ${walk.cases}`);
  assert.deepEqual(walk.unexpected.slice(0, 50), [], `${walk.unexpected.length} in all`);
});

test('a route that nobody has declared is told', () => {
  assert.equal(told.undeclared, 'GET /api/invoices has no rule');
});

test('a field of which nobody has said what it names is told', () => {
  assert.equal(told.unknownField, 'GET /api/me: what does invoiceId name?');
});

test('a rule that lets through whom the server refuses is told', () => {
  assert.match(
    told.tooOpen,
    /^another company's owner, with our ids: GET \S+ +was to be let through: 404/m,
  );
});

test('a rule that refuses whom the server lets through is told, and what the call changed', () => {
  assert.match(told.tooStrict, /^an engineer, with our ids: PUT .* was to be not_found: 200/m);
  assert.match(told.tooStrict, /^refused and reading calls changed drafts$/m);
});

test('an answer that names our people to a stranger is told, unless they said the name themselves', () => {
  const { ours } = scene;
  const secrets = secretsOf(ours);
  const answer = { status: 404, type: 'text/plain', text: `${ours.words.owner} is not for you` };
  const stranger = scene.theirs.owner;
  const told = (path: string, who = stranger) =>
    leaked(secrets, who, { method: 'GET', path }, answer);
  assert.deepEqual(told('/api/me'), [ours.words.owner]);
  assert.deepEqual(told(`/api/me?of=${encodeURIComponent(ours.words.owner)}`), []);
  assert.deepEqual(told('/api/me', ours.member), []);
});
