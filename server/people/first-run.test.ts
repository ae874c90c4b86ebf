import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation } from '../../tests/support/installation.ts';

const installed = await installation();
const { url, setupUrl } = installed;
const caller = new Caller(url);

test('on one’s own machine set-up asks for no key', async () => {
  assert.deepEqual((await caller.call('GET', '/api/setup')).body, {
    needed: true,
    keyRequired: false,
  });
  assert.equal(setupUrl, `${url}/setup`);
});

test('a password too short is refused under its field', async () => {
  const person = { name: 'Irina', email: 'irina@example.org', language: 'en', password: 'short' };
  const { status, body } = await caller.call('POST', '/api/setup', person);
  assert.deepEqual([status, body.code, body.fields[0].path], [400, 'bad_input', 'password']);
});

test('the first administrator is signed in at once, leads the desk, and is in the history', async () => {
  const person = {
    name: 'Irina',
    email: 'Irina@Example.org',
    language: 'en',
    password: 'long enough',
  };
  const made = await caller.call('POST', '/api/setup', person);
  assert.equal(made.status, 201);
  const { body } = await caller.call('GET', '/api/me');
  assert.equal(body.person.email, 'irina@example.org');
  assert.deepEqual(body.staffRoles, ['administrator', 'head']);
  const { rows } = await adminOf(installed).query(
    `select kind, facts from installation_events where kind <> 'catalogue_version_made'`,
  );
  assert.deepEqual(rows, [
    { kind: 'staff_added', facts: { personId: body.person.id, roles: 'administrator, head' } },
  ]);
});
