import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { pino } from 'pino';
import { testDatabase } from '../../tests/support/database.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { PASSWORD, World } from '../../tests/support/world.ts';
import { guard } from '../access/index.ts';
import { companyRoutes } from '../companies/index.ts';
import { Database } from '../platform/database/database.ts';
import { createApp } from '../platform/http/app.ts';
import { peopleRoutes } from './index.ts';

const publicUrl = 'http://localhost:4000';
const { database } = await testDatabase();
const world = await World.open(database);
const { owner } = await world.company();
const away = new Database({ host: '127.0.0.1', port: await freePort() });

const noRequests = { countOpen: async () => 0, handOver: async () => 0 };

/** Everything the log is given at its most talkative, without the redaction that production adds. */
async function logged(on: Database, work: (send: Send) => Promise<void>): Promise<string> {
  const lines: string[] = [];
  const stream = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  const options = { publicUrl, privateToThisMachine: true, trustedProxies: null };
  const app = await createApp({ log: pino({ level: 'trace' }, stream), ...options });
  guard(app, on, publicUrl);
  peopleRoutes(app, {
    database: on,
    publicUrl,
    privateToThisMachine: true,
    setupKey: 'the-set-up-key',
    staffNeedSecondFactor: true,
  });
  companyRoutes(app, { database: on, book: world.book, publicUrl, requests: noRequests });
  await work(async (url, payload, headers = {}) => {
    const { cookies } = await app.inject({
      method: 'POST',
      url,
      payload,
      headers: { origin: publicUrl, 'content-type': 'application/json', ...headers },
    });
    return cookies[0]?.value ?? '';
  });
  await app.close();
  return lines.join('');
}
type Send = (
  url: string,
  payload: string | object,
  headers?: Record<string, string>,
) => Promise<string>;

test('no password and no token reaches a log line, whether it goes well or wrong', async () => {
  const secrets = [
    'not this one',
    'broken-json-password',
    'the-link-token-of-a-mail',
    'the-set-up-key',
  ];
  const lines = await logged(database, async (send) => {
    const { email } = owner;
    const token = await send('/api/sessions', { email, password: PASSWORD });
    assert.equal(token.length, 43);
    secrets.push(PASSWORD, token);
    await send('/api/sessions', { email, password: 'not this one' });
    await send('/api/sessions', `{"email":"${email}","password":"broken-json-password"`);
    await send('/api/sessions', { email: 'no address', password: 'not this one' });
    await send('/api/setup', { key: 'the-set-up-key' }, { cookie: `session=${token}` });
    const link = { token: 'the-link-token-of-a-mail', password: 'not this one' };
    await send('/api/registrations/confirm', link);
  });
  for (const secret of secrets) assert.ok(!lines.includes(secret), secret);
});

test('what went wrong with the database is logged, and no password or token with it', async () => {
  const lines = await logged(away, async (send) => {
    await send('/api/sessions', { email: owner.email, password: PASSWORD });
    await send('/api/setup', {}, { cookie: 'session=a-token-of-a-session' });
    const link = { token: 'the-link-token-of-a-mail', password: PASSWORD };
    await send('/api/registrations/confirm', link);
  });
  assert.match(lines, /ECONNREFUSED/);
  for (const secret of [PASSWORD, 'a-token-of-a-session', 'the-link-token-of-a-mail']) {
    assert.ok(!lines.includes(secret), secret);
  }
});
