import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pino } from 'pino';
import { testDatabase } from '../../tests/support/database.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { World } from '../../tests/support/world.ts';
import { openSession } from '../people/index.ts';
import { Database } from '../platform/database/database.ts';
import { createApp } from '../platform/http/app.ts';
import type { Access } from './guard.ts';
import { type Actor, actorOf, asGatekeeper, guard } from './index.ts';

const publicUrl = 'http://localhost:4000';
const { database } = await testDatabase();
const world = await World.open(database);

async function guarded(on: Database) {
  const app = await createApp({
    log: pino({ level: 'silent' }),
    publicUrl,
    privateToThisMachine: true,
    trustedProxies: null,
  });
  guard(app, on, publicUrl);
  return app;
}

/** A server with a route for each kind of access. */
async function serverWithRoutes(on: Database) {
  const app = await guarded(on);
  for (const access of ['public', 'signed-in', 'customer', 'staff'] as const) {
    app.get(`/api/${access}`, { config: { access } }, async () => 'in');
  }
  app.get(
    '/api/name',
    { config: { access: 'signed-in' } },
    async (request) => actorOf(request).name,
  );
  return app;
}

const app = await serverWithRoutes(database);
const away = new Database({ host: '127.0.0.1', port: await freePort() });
after(() => away.close());

async function cookieFor(actor: Actor): Promise<string> {
  const token = await asGatekeeper(database, (scope) => openSession(scope, actor.id, world.now));
  return `session=${token}`;
}
const { owner } = await world.company();
const customer = await cookieFor(owner);
const staff = await cookieFor(await world.staff('engineer'));

const callers = { nobody: '', 'a wrong token': 'session=made-up', 'a customer': customer, staff };

/** What each caller gets from each kind of route. Whether a route for staff exists is not a customer's to know. */
const table: Record<Access, [number, number, number, number]> = {
  public: [200, 200, 200, 200],
  'signed-in': [401, 401, 200, 200],
  customer: [401, 401, 200, 403],
  staff: [401, 401, 404, 200],
};

for (const [access, expected] of Object.entries(table)) {
  for (const [index, [caller, cookie]] of Object.entries(callers).entries()) {
    test(`${caller} gets ${expected[index]} from a route for ${access}`, async () => {
      const { statusCode } = await app.inject({ url: `/api/${access}`, headers: { cookie } });
      assert.equal(statusCode, expected[index]);
    });
  }
}

test('a server does not start with a route that does not say who may call it', async () => {
  const wrong = await guarded(database);
  assert.throws(
    () => wrong.get('/api/forgotten', async () => 'in'),
    /GET \/api\/forgotten does not say who may call it/,
  );
});

test('a route that a plug-in brings must say who may call it as well', async () => {
  const wrong = await guarded(database);
  wrong.register(async (inner) => {
    inner.post('/api/brought-along', { config: {} }, async () => 'in');
  });
  await assert.rejects(
    async () => wrong.ready(),
    /POST \/api\/brought-along does not say who may call it/,
  );
});

test('who calls is who the token belongs to', async () => {
  const { body } = await app.inject({ url: '/api/name', headers: { cookie: customer } });
  assert.equal(body, owner.name);
});

for (const access of ['signed-in', 'customer', 'staff']) {
  test(`while the database is away a route for ${access} says so, and never that one may not`, async () => {
    const server = await serverWithRoutes(away);
    const answer = await server.inject({ url: `/api/${access}`, headers: { cookie: customer } });
    assert.equal(answer.statusCode, 503);
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    assert.equal(answer.headers['retry-after'], '2');
    assert.equal(answer.json().code, 'unavailable');
  });
}
