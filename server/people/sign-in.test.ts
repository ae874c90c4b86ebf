import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Authenticator } from '../../tests/support/authenticator.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { freePort } from '../../tests/support/free-port.ts';
import { statementsOf } from '../../tests/support/statements.ts';
import { PASSWORD, World } from '../../tests/support/world.ts';
import { asGatekeeper, whoHas } from '../access/index.ts';
import { Database } from '../platform/database/database.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import { addStaff } from './add-staff.ts';
import type { Entry } from './let-in.ts';
import { signIn } from './sign-in.ts';
import { countAttempt } from './store.ts';
import { beginSwitchingOn, switchOn } from './switch-second-factor-on.ts';

const { database } = await testDatabase();
const world = await World.open(database);
const { owner } = await world.company();

const sessionOf = (entry: Entry): string => ('session' in entry ? entry.session : '');
const refusedWith = (code: string) => (error: ProblemError) => error.code === code;

test('a wrong password and an unknown address send the same statements', async (t) => {
  const attempt = (email: string) => () =>
    signIn(database, { email, password: 'not this one', address: '192.0.2.1' });
  // The first statement on a fresh connection sets it up.
  await statementsOf(t, attempt('warm@example.org'));
  const wrong = await statementsOf(t, attempt(owner.email));
  const unknown = await statementsOf(t, attempt('nobody@example.org'));
  assert.ok(wrong.length >= 4, wrong.join('\n'));
  assert.deepEqual(unknown, wrong);
});

test('a wrong password sends the same statements for who has a second factor', async (t) => {
  const careful = (await world.company()).owner;
  const { secret } = await beginSwitchingOn(database, careful, { current: PASSWORD });
  await switchOn(database, careful, {
    code: new Authenticator(secret).code(),
    session: Buffer.alloc(32),
  });
  const attempt = (email: string) => () =>
    signIn(database, { email, password: 'not this one', address: '192.0.2.7' });
  await statementsOf(t, attempt('warm@example.org'));
  const known = await statementsOf(t, attempt(careful.email));
  assert.deepEqual(known, await statementsOf(t, attempt('nobody@example.org')));
  const right = await signIn(database, {
    email: careful.email,
    password: PASSWORD,
    address: '192.0.2.7',
  });
  assert.ok('ticket' in right);
});

test('a wrong password and an unknown address are refused with one error', async () => {
  for (const email of [owner.email, 'nobody@example.org']) {
    await assert.rejects(
      signIn(database, { email, password: 'not this one', address: '192.0.2.2' }),
      refusedWith('wrong_credentials'),
    );
  }
});

test('a password typed in another Unicode form is the same password', async () => {
  const email = 'jose@example.org';
  const person = { email, name: 'José', language: 'es', timeZone: 'UTC', roles: [] };
  await addStaff(database, { ...person, password: 'contrase\u00f1a segura' });
  const password = 'contrasen\u0303a segura';
  const token = sessionOf(await signIn(database, { email, password, address: '192.0.2.3' }));
  assert.equal((await whoHas(database, token, '192.0.2.3'))?.name, 'José');
});

test('a person gets a new token each time, and each opens their session', async () => {
  const attempt = { email: owner.email, password: PASSWORD, address: '192.0.2.4' };
  const tokens = [await signIn(database, attempt), await signIn(database, attempt)].map(sessionOf);
  assert.notEqual(tokens[0], tokens[1]);
  for (const token of tokens) {
    assert.equal((await whoHas(database, token, '192.0.2.4'))?.id, owner.id);
  }
});

test('from one network address a hundred attempts are heard, whatever the names', async () => {
  const address = '192.0.2.5';
  await asGatekeeper(database, async (scope) => {
    for (let count = 0; count < 100; count += 1)
      await countAttempt(scope, `sign-in from ${address}`, 15);
  });
  await assert.rejects(
    signIn(database, { email: owner.email, password: PASSWORD, address }),
    refusedWith('too_many_attempts'),
  );
});

test('while the database is away nobody is told that a password is wrong', async () => {
  const away = new Database({ host: '127.0.0.1', port: await freePort() });
  await assert.rejects(
    signIn(away, { email: owner.email, password: PASSWORD, address: '192.0.2.6' }),
    refusedWith('ECONNREFUSED'),
  );
  await away.close();
});
