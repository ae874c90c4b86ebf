import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { heldUp } from '../../tests/support/held-up.ts';
import { Caller, installation } from '../../tests/support/installation.ts';

// An address that others may reach: whoever finds the page first must not become its administrator.
const port = String(await freePort());
const installed = await installation({ PORT: port, PUBLIC_URL: `http://localhost:${port}` });
const { url, setupUrl } = installed;
const admin = adminOf(installed);
const key = setupUrl?.split('#')[1];

const person = (email: string) => ({
  name: 'Ирина Первая',
  email,
  password: 'a password of hers',
  language: 'ru',
});
const setUp = (body: object) => new Caller(url).call('POST', '/api/setup', body);
const staffCount = async () =>
  (await admin.query('select count(*)::int as n from staff_roles')).rows[0].n;

test('with a public address set-up waits for the key that the server prints', async () => {
  const { body } = await new Caller(url).call('GET', '/api/setup');
  assert.deepEqual(body, { needed: true, keyRequired: true });
  assert.match(setupUrl ?? '', new RegExp(`^${url}/setup#[\\w-]{22}$`));
});

test('without the key, or with another, nobody becomes an administrator', async () => {
  for (const tried of [{}, { key: '' }, { key: 'x'.repeat(22) }, { key: `${key}x` }]) {
    const { status, body } = await setUp({ ...person('irina@example.org'), ...tried });
    assert.deepEqual([status, body.code], [403, 'wrong_setup_key']);
  }
  assert.equal(await staffCount(), 0);
});

test('of two who set up at the same moment one is the administrator, and the other leaves nothing', async () => {
  const answers = await heldUp(admin, 'people', () =>
    Promise.all(
      ['first@example.org', 'second@example.org'].map((email) => setUp({ ...person(email), key })),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409]);
  assert.equal(answers.find(({ status }) => status === 409)?.body.code, 'already_set_up');
  const { rows } = await admin.query(
    'select count(*)::int as people, (select count(*)::int from email_directory) as addresses from people',
  );
  assert.deepEqual(rows[0], { people: 1, addresses: 1 });
});

test('set-up happens once, also for who has the key', async () => {
  const { status, body } = await setUp({ ...person('third@example.org'), key });
  assert.deepEqual([status, body.code], [409, 'already_set_up']);
  const state = await new Caller(url).call('GET', '/api/setup');
  assert.equal(state.body.needed, false);
});
