import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pino } from 'pino';
import { createApp } from './app.ts';

const methods = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

async function serverAt(publicUrl: string, privateToThisMachine: boolean) {
  const app = await createApp({
    log: pino({ level: 'silent' }),
    publicUrl,
    privateToThisMachine,
    trustedProxies: null,
  });
  app.route({ method: ['GET', ...methods], url: '/api/thing', handler: async () => 'done' });
  return app;
}

const open = await serverAt('https://support.example.org', false);
const closed = await serverAt('http://localhost:4000', true);

const call = async (
  app: typeof open,
  method: 'GET' | (typeof methods)[number],
  headers: Record<string, string>,
) => (await app.inject({ method, url: '/api/thing', headers })).statusCode;

const foreign: [string, Record<string, string>][] = [
  ['no Origin', {}],
  ['the Origin null', { origin: 'null' }],
  ['another site', { origin: 'https://evil.example' }],
  ['a neighbouring host', { origin: 'https://other.example.org' }],
  ['a host that begins alike', { origin: 'https://support.example.org.evil.example' }],
  ['our host without https', { origin: 'http://support.example.org' }],
  ['our host on another port', { origin: 'https://support.example.org:8443' }],
  ['this machine', { origin: 'http://localhost:4000' }],
  ['a name that was pointed at us', { origin: 'http://evil.example', host: 'evil.example' }],
];

for (const [from, headers] of foreign) {
  test(`from ${from} every unsafe method is refused`, async () => {
    for (const method of methods) assert.equal(await call(open, method, headers), 403, method);
  });
}

test('from our own pages every unsafe method is let through', async () => {
  for (const method of methods) {
    assert.equal(await call(open, method, { origin: 'https://support.example.org' }), 200, method);
  }
});

test('reading needs no Origin', async () => {
  assert.equal(await call(open, 'GET', {}), 200);
});

test('the refusal names its code and the header it wants', async () => {
  const answer = await open.inject({ method: 'POST', url: '/api/thing' });
  assert.equal(answer.headers['content-type'], 'application/problem+json');
  assert.equal(answer.json().code, 'wrong_origin');
  assert.equal(answer.json().detail, 'Send the header Origin: https://support.example.org');
});

test('an unsafe call to no route of ours is refused before it is said that there is none', async () => {
  const answer = await open.inject({ method: 'POST', url: '/api/nothing' });
  assert.equal(answer.statusCode, 403);
});

for (const name of ['localhost:4000', '127.0.0.1:4000', '[::1]:4000']) {
  test(`on one’s own machine the pages work under ${name}`, async () => {
    const headers = { origin: `http://${name}`, host: name };
    for (const method of methods) assert.equal(await call(closed, method, headers), 200, method);
  });
}

for (const [from, headers] of [
  ['another port of this machine', { origin: 'http://localhost:5000', host: '127.0.0.1:4000' }],
  [
    'a name that was pointed at this machine',
    { origin: 'http://evil.example', host: 'evil.example' },
  ],
  ['what is no address', { origin: 'localhost:4000', host: 'localhost:4000' }],
] as const) {
  test(`on one’s own machine ${from} is refused`, async () => {
    for (const method of methods) assert.equal(await call(closed, method, headers), 403, method);
  });
}
