import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { heldUpBy } from '../../tests/support/held-up.ts';
import { MailLinks } from '../../tests/support/mail-links.ts';
import { statementsOf } from '../../tests/support/statements.ts';
import { PASSWORD, World } from '../../tests/support/world.ts';
import { asGatekeeper, whoHas } from '../access/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import { changePassword } from './change-password.ts';
import { askPasswordReset, confirmPasswordReset } from './reset-password.ts';
import { openSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

const tested = await testDatabase();
const { database } = tested;
const admin = adminOf(tested);
const links = new MailLinks(admin);
const world = await World.open(database);

const NEW_PASSWORD = 'another sentence altogether';
const address = '192.0.2.9';

const refusedWith = (code: string) => (error: ProblemError) => error.code === code;
const session = (personId: string) =>
  asGatekeeper(database, (scope) => openSession(scope, personId, world.now));
const isOpen = async (token: string) => (await whoHas(database, token, address)) !== null;
const ask = (email: string, from = address) =>
  askPasswordReset(database, { email, language: 'en', address: from });

/** A link as the mail's job makes it, for the newest reset of this address. */
async function linkFor(personId: string, email: string, lasts = '1 hour'): Promise<string> {
  await ask(email);
  return links.toReset(personId, email, lasts);
}

const confirm = (token: string, password = NEW_PASSWORD) =>
  confirmPasswordReset(database, { token, password, address });

test('asking for a reset sends the same statements for everybody', async (t) => {
  const { owner } = await world.company();
  const suspended = (await world.company()).owner;
  await admin.query('update people set suspended_at = now() where person_id = $1', [suspended.id]);
  const engineer = await world.staff('engineer');
  // The first statement on a fresh connection sets it up.
  await ask('warm@example.org');
  const known = await statementsOf(t, () => ask(owner.email));
  assert.ok(known.length >= 6, known.join('\n'));
  for (const email of ['nobody@example.org', suspended.email, engineer.email]) {
    assert.deepEqual(await statementsOf(t, () => ask(email)), known, email);
  }
});

test('over the limit the same statements are sent, and no mail comes of them', async (t) => {
  const { owner } = await world.company();
  const heard = await statementsOf(t, () => ask(owner.email));
  for (let asked = 1; asked < 5; asked += 1) await ask(owner.email);
  assert.deepEqual(await statementsOf(t, () => ask(owner.email)), heard);
  const { rows } = await admin.query(
    'select used_at is null as open from password_resets where email = $1 order by reset_id',
    [owner.email],
  );
  assert.deepEqual(
    rows.map(({ open }) => open),
    [true, true, true, true, true, false],
  );
});

test('a link sets the password once, ends every session and every other link, and leaves its trace', async () => {
  const { owner } = await world.company();
  const sessions = [await session(owner.id), await session(owner.id)];
  const other = await linkFor(owner.id, owner.email);
  const token = await linkFor(owner.id, owner.email);
  await confirm(token);
  for (const ended of sessions) assert.equal(await isOpen(ended), false);
  const { rows: open } = await admin.query(
    'select from password_resets where email = $1 and used_at is null',
    [owner.email],
  );
  assert.equal(open.length, 0, 'a mail that still waits must send no link');
  for (const used of [token, other])
    await assert.rejects(confirm(used), refusedWith('link_expired'));
  const attempt = { email: owner.email, address };
  await assert.rejects(
    signIn(database, { ...attempt, password: PASSWORD }),
    refusedWith('wrong_credentials'),
  );
  assert.ok(await signIn(database, { ...attempt, password: NEW_PASSWORD }));
  const { rows } = await admin.query(
    'select kind, source_address, facts from person_events where person_id = $1 order by event_id',
    [owner.id],
  );
  assert.deepEqual(rows, [
    { kind: 'password_reset', source_address: address, facts: {} },
    { kind: 'signed_in', source_address: address, facts: {} },
  ]);
});

test('of two who use one link at once, one sets the password', async () => {
  const { owner } = await world.company();
  const token = await linkFor(owner.id, owner.email);
  const done = await Promise.allSettled([confirm(token), confirm(token)]);
  assert.deepEqual(done.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
});

test('a link is worth nothing after its hour, nor once its reader is suspended', async () => {
  const late = (await world.company()).owner;
  const expired = await linkFor(late.id, late.email, '0 seconds');
  await assert.rejects(confirm(expired), refusedWith('link_expired'));
  const { owner } = await world.company();
  const token = await linkFor(owner.id, owner.email);
  await admin.query('update people set suspended_at = now() where person_id = $1', [owner.id]);
  await assert.rejects(confirm(token), refusedWith('link_expired'));
});

test('a made-up, a used and an expired link take the same statements', async (t) => {
  const { owner } = await world.company();
  const used = await linkFor(owner.id, owner.email);
  await confirm(used);
  const expired = await linkFor(owner.id, owner.email, '0 seconds');
  const madeUp = await statementsOf(t, () => confirm('made-up-'.repeat(5)));
  assert.ok(madeUp.length >= 4, madeUp.join('\n'));
  for (const token of [used, expired]) {
    assert.deepEqual(await statementsOf(t, () => confirm(token)), madeUp);
  }
});

test('who reset their password is not kept out by the wrong ones typed before', async () => {
  const { owner } = await world.company();
  const attempt = { email: owner.email, address: '192.0.2.10' };
  for (let wrong = 0; wrong < 10; wrong += 1)
    await assert.rejects(signIn(database, { ...attempt, password: 'not this one' }));
  await assert.rejects(
    signIn(database, { ...attempt, password: PASSWORD }),
    refusedWith('too_many_attempts'),
  );
  await confirm(await linkFor(owner.id, owner.email));
  assert.ok(await signIn(database, { ...attempt, password: NEW_PASSWORD }));
});

test('signing in counts towards no limit, however often', async () => {
  const { owner } = await world.company();
  const attempt = { email: owner.email, address: '192.0.2.11' };
  for (let right = 0; right < 12; right += 1)
    assert.ok(await signIn(database, { ...attempt, password: PASSWORD }));
  const { rows } = await admin.query('select count from attempts where key in ($1, $2)', [
    `sign-in as ${owner.email}`,
    'sign-in from 192.0.2.11',
  ]);
  assert.deepEqual(
    rows.map(({ count }) => count),
    [0, 0],
  );
});

test('many wrong guesses at once do not slip through the limit', async () => {
  const { owner } = await world.company();
  const guess = () =>
    signIn(database, { email: owner.email, password: 'not this one', address: '192.0.2.12' }).catch(
      ({ code }: ProblemError) => code,
    );
  const codes = await Promise.all(Array.from({ length: 14 }, guess));
  assert.equal(codes.filter((code) => code === 'too_many_attempts').length, 4);
});

test('who knows the password changes it: this session goes on, the others and all links end', async () => {
  const { owner } = await world.company();
  const [here, elsewhere] = [await session(owner.id), await session(owner.id)];
  const link = await linkFor(owner.id, owner.email);
  await changePassword(database, owner, { current: PASSWORD, password: NEW_PASSWORD, token: here });
  assert.deepEqual([await isOpen(here), await isOpen(elsewhere)], [true, false]);
  await assert.rejects(confirm(link), refusedWith('link_expired'));
  assert.ok(await signIn(database, { email: owner.email, password: NEW_PASSWORD, address }));
});

test('who does not know it changes nothing, and is not heard for ever', async () => {
  const { owner } = await world.company();
  const here = await session(owner.id);
  const change = (current: string) =>
    changePassword(database, owner, { current, password: NEW_PASSWORD, token: here });
  for (let wrong = 0; wrong < 10; wrong += 1)
    await assert.rejects(change('not this one'), refusedWith('wrong_credentials'));
  await assert.rejects(change(PASSWORD), refusedWith('too_many_attempts'));
});

/** How many hashes `work` makes: each takes 19 MiB and is the slow part that a stranger could measure. */
async function hashesOf(t: TestContext, work: () => Promise<unknown>): Promise<number> {
  const { hashing } = await import('./passwords.ts');
  const argon2 = t.mock.method(hashing, 'derive');
  await work().catch(() => {});
  argon2.mock.restore();
  return argon2.mock.callCount();
}

test('signing in takes one hash, whoever tries', async (t) => {
  const { owner } = await world.company();
  const attempt = (email: string, password: string) => () =>
    signIn(database, { email, password, address: '192.0.2.13' });
  assert.equal(await hashesOf(t, attempt(owner.email, PASSWORD)), 1);
  assert.equal(await hashesOf(t, attempt(owner.email, 'not this one')), 1);
  assert.equal(await hashesOf(t, attempt('nobody@example.org', 'not this one')), 1);
});

test('asking for a reset takes no hash and using a link takes one, good or made up', async (t) => {
  const { owner } = await world.company();
  for (const email of [owner.email, 'nobody@example.org'])
    assert.equal(await hashesOf(t, () => ask(email)), 0);
  const token = await linkFor(owner.id, owner.email);
  for (const link of [token, token, 'made-up-'.repeat(5)])
    assert.equal(await hashesOf(t, () => confirm(link)), 1);
});

test('a password that is replaced while it is being looked at opens nothing and changes nothing', async () => {
  const { owner } = await world.company();
  const token = await session(owner.id);
  const replaced = `update people set password_hash = 'new' where person_id = '${owner.id}'`;
  const outcomes = await heldUpBy(admin, replaced, () =>
    Promise.allSettled([
      signIn(database, { email: owner.email, password: PASSWORD, address }),
      changePassword(database, owner, { current: PASSWORD, password: NEW_PASSWORD, token }),
    ]),
  );
  for (const outcome of outcomes) {
    assert.equal(outcome.status, 'rejected');
    assert.equal(outcome.reason.code, 'wrong_credentials');
  }
  const found = await admin.query('select password_hash from people where person_id = $1', [
    owner.id,
  ]);
  assert.equal(found.rows[0].password_hash, 'new');
});
