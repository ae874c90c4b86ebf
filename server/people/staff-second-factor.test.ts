import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentedRoutes } from '../../tests/security/routes-of.ts';
import { withSecondFactor } from '../../tests/support/authenticator.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { withPasskey } from '../../tests/support/passkey.ts';
import { asGatekeeper } from '../access/index.ts';
import { openSession } from './sessions.ts';

const { database, url } = await installation({ STAFF_SECOND_FACTOR: 'required' });
const world = await World.open(database);
const head = await world.staff('head', 'administrator');
const nobody = new Caller(url);

const sessionOf = async (personId: string): Promise<Caller> => {
  const token = await asGatekeeper(database, (scope) => openSession(scope, personId, world.now));
  return Caller.withCookie(url, `session=${token}`);
};

test('without a second factor staff are refused everything but setting it up, saying who they are and leaving', async () => {
  const open: string[] = [];
  let refused = 0;
  for (const { method, path } of await documentedRoutes(nobody)) {
    const body = method === 'GET' || method === 'DELETE' ? undefined : {};
    if ((await nobody.call(method, path, body)).status !== 401) continue;
    const answer = await (await sessionOf(head.id)).call(method, path, body);
    // Some are a customer's alone.
    if (answer.body.code === 'not_allowed') continue;
    if (answer.body.code === 'second_factor_needed') refused += 1;
    else open.push(`${method} ${path}`);
  }
  assert.ok(refused > 50, String(refused));
  assert.deepEqual(open.sort(), [
    'DELETE /api/me/passkeys/019a0000-0000-7000-8000-000000000000',
    'DELETE /api/sessions',
    'DELETE /api/sessions/current',
    'GET /api/me',
    'GET /api/me/second-factor',
    'PATCH /api/me',
    'POST /api/me/passkeys',
    'POST /api/me/passkeys/challenge',
    'POST /api/me/second-factor',
    'POST /api/me/second-factor/backup-codes',
    'POST /api/me/second-factor/challenge',
    'POST /api/me/second-factor/confirm',
    'POST /api/me/second-factor/off',
    'POST /api/me/second-factor/show',
  ]);
});

test('once it is on, the same session works', async () => {
  const engineer = await world.staff('engineer');
  const caller = await Caller.signedIn(url, engineer.email);
  assert.equal((await caller.call('GET', '/api/queue')).body.code, 'second_factor_needed');
  assert.equal((await caller.call('GET', '/api/me')).body.needsSecondFactor, true);
  await withSecondFactor(caller);
  assert.equal((await caller.call('GET', '/api/me')).body.needsSecondFactor, false);
  assert.equal((await caller.call('GET', '/api/queue')).status, 200);
});

test('customers need none', async () => {
  const { owner } = await world.company();
  const caller = await Caller.signedIn(url, owner.email);
  assert.equal((await caller.call('GET', '/api/me')).body.needsSecondFactor, false);
  assert.equal((await caller.call('GET', '/api/requests')).status, 200);
});

test('a passkey is one as well', async () => {
  const engineer = await world.staff('engineer');
  const caller = await Caller.signedIn(url, engineer.email);
  await withPasskey(caller, url);
  assert.equal((await caller.call('GET', '/api/queue')).status, 200);
});
