import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LARGEST_IMPORT_BODY } from '../../api/licences.ts';
import { LARGEST_SETTINGS_BODY } from '../../api/settings.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { documentedRoutes, isUnsafe } from './routes-of.ts';

const LIMITS = { RATE_LIMIT_PER_PERSON: '40', RATE_LIMIT_PER_ADDRESS: '120' };
const roomy = await installation();
const narrow = await installation(LIMITS);
const world = await World.open(narrow.database);
const roomyWorld = await World.open(roomy.database);

const engineer = await Caller.signedIn(roomy.url, (await roomyWorld.staff('head')).email);
const customer = await Caller.signedIn(roomy.url, (await roomyWorld.company()).owner.email);
const MEGABYTE = 1_048_576;
/** Of a whole registry and of the whole settings, which come in one piece. */
const larger: Record<string, number> = {
  '/api/licence-imports': LARGEST_IMPORT_BODY,
  '/api/settings/preview': LARGEST_SETTINGS_BODY,
  '/api/settings/form': LARGEST_SETTINGS_BODY,
  '/api/settings/versions': LARGEST_SETTINGS_BODY,
};
const routes = (await documentedRoutes(engineer)).filter(
  (route) => isUnsafe(route) && route.takesBody,
);

for (const { method, path } of routes) {
  const most = larger[path] ?? MEGABYTE;
  test(`${method} ${path} takes no more than ${Math.round(most / MEGABYTE)} MB`, async () => {
    const tooMuch = { text: 'x'.repeat(most) };
    const answers = await Promise.all(
      [engineer, customer].map((caller) => caller.call(method, path, tooMuch)),
    );
    // A route of the other face refuses before it reads.
    const codes = answers.map(({ body }) => body.code);
    assert.ok(codes.includes('too_large'), JSON.stringify(codes));
  });
}

/** Calls until one is refused, and says how many were not. */
async function callsUntilRefused(call: () => Promise<Response>, most: number) {
  for (let made = 0; made <= most; made += 1) {
    const response = await call();
    if (response.status === 429) return { made, response, code: (await response.json()).code };
    await response.arrayBuffer();
  }
  throw new Error(`${most} calls were answered`);
}

async function sessionOf(email: string): Promise<string> {
  const response = await fetch(`${narrow.url}/api/sessions`, {
    method: 'POST',
    headers: { origin: narrow.url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'correct horse battery' }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const first = await sessionOf((await world.company()).owner.email);
const second = await sessionOf((await world.company()).owner.email);
const me = (cookie: string) => fetch(`${narrow.url}/api/me`, { headers: { cookie } });

test('a person is told to wait after so many calls in a minute, and nobody else is', async () => {
  const { made, response, code } = await callsUntilRefused(() => me(first), 60);
  assert.equal(made, 40);
  assert.equal(code, 'too_many_requests');
  const wait = Number(response.headers.get('retry-after'));
  assert.ok(wait >= 1 && wait <= 60, `Retry-After: ${wait}`);
  assert.equal((await me(second)).status, 200);
});

test('from one address so many calls without a session are heard, also with a made-up one', async () => {
  const { code } = await callsUntilRefused(() => me('session=made-up'), 130);
  assert.equal(code, 'too_many_requests');
  assert.equal((await fetch(`${narrow.url}/api/setup`)).status, 429);
  // Who is signed in there does not suffer from strangers.
  assert.equal((await me(second)).status, 200);
});

test('pages and health are not limited', async () => {
  for (const path of ['/healthz', '/sign-in', '/scheme.js'])
    assert.equal((await fetch(narrow.url + path)).status, 200, path);
});
