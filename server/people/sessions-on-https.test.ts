import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { testDatabase } from '../../tests/support/database.ts';
import { PASSWORD, World } from '../../tests/support/world.ts';
import { guard } from '../access/index.ts';
import { createApp } from '../platform/http/app.ts';
import { peopleRoutes } from './index.ts';

const publicUrl = 'https://support.example.org';
const { database } = await testDatabase();
const world = await World.open(database);
const { owner } = await world.company();
const app = await createApp({
  log: pino({ level: 'silent' }),
  publicUrl,
  privateToThisMachine: false,
  trustedProxies: null,
});
guard(app, database, publicUrl);
peopleRoutes(app, {
  database,
  publicUrl,
  privateToThisMachine: false,
  setupKey: 'key',
  staffNeedSecondFactor: true,
});

const signedIn = await app.inject({
  method: 'POST',
  url: '/api/sessions',
  headers: { origin: publicUrl },
  payload: { email: owner.email, password: PASSWORD },
});
const cookie = String(signedIn.headers['set-cookie']);
const me = (header: string) => app.inject({ url: '/api/me', headers: { cookie: header } });

test('on https the cookie is bound to this host and to https', () => {
  const [name, ...attributes] = cookie.split('; ');
  assert.match(name ?? '', /^__Host-session=[\w-]{43}$/);
  assert.deepEqual(attributes.sort(), [
    'HttpOnly',
    'Max-Age=5184000',
    'Path=/',
    'SameSite=Lax',
    'Secure',
  ]);
});

test('on https a session is known by that cookie and by no other', async () => {
  const [sent = ''] = cookie.split(';');
  assert.equal((await me(sent)).statusCode, 200);
  // A neighbouring host can plant a cookie without the prefix.
  assert.equal((await me(sent.replace('__Host-', ''))).statusCode, 401);
});

test('on https a browser is told to come back by https only', async () => {
  const { headers } = await me('');
  assert.match(String(headers['strict-transport-security']), /max-age=\d{7,}/);
});
