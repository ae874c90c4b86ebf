import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { statementsOf } from '../../tests/support/statements.ts';
import { PASSWORD, World } from '../../tests/support/world.ts';
import { type Actor, asGatekeeper, tokenHash, whoHas } from '../access/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import { askEmailChange, readEmailChange, stopEmailChange } from './ask-email-change.ts';
import { confirmEmailChange, lookAtEmailChange, stopByLink } from './confirm-email-change.ts';
import { openSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

const tested = await testDatabase();
const { database } = tested;
const admin = adminOf(tested);
const world = await World.open(database);
const address = '192.0.2.9';

const refusedWith = (code: string) => (error: ProblemError) => error.code === code;
let count = 0;
const anAddress = (): string => `new${++count}-${randomBytes(3).toString('hex')}@example.org`;

const ask = (actor: Actor, email: string, more: { current?: string; token?: string } = {}) =>
  askEmailChange(database, actor, { email, current: PASSWORD, token: '', ...more });

/** A link as the mail's job makes it, for the change that waits. */
async function linkFor({ id }: Actor, side: 'old' | 'new'): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await admin.query(
    `insert into email_change_links (token_hash, change_id, side, expires_at)
      select $1, change_id, $3, expires_at from email_changes where person_id = $2 and ended_at is null`,
    [tokenHash(token), id, side],
  );
  return token;
}

const confirm = (token: string) => confirmEmailChange(database, { token, address });
const emailOf = async ({ id }: Actor): Promise<string> =>
  (await admin.query('select email from email_directory where person_id = $1', [id])).rows[0].email;
const eventsOf = async ({ id }: Actor): Promise<string[]> =>
  (
    await admin.query(
      `select kind from person_events where person_id = $1 and kind like 'email%' order by occurred_at, event_id`,
      [id],
    )
  ).rows.map(({ kind }) => kind);
const mailsOf = async ({ id }: Actor): Promise<string[]> =>
  (
    await admin.query(
      `select template from outbox join email_changes on change_id = email_change_id where email_changes.person_id = $1
        order by outbox.created_at, mail_id`,
      [id],
    )
  ).rows.map(({ template }) => template);

for (const [first, second] of [
  ['old', 'new'],
  ['new', 'old'],
] as const) {
  test(`the address changes when both have confirmed it, the ${first} one first`, async () => {
    const { owner } = await world.company();
    const here = await asGatekeeper(database, (scope) => openSession(scope, owner.id, world.now));
    const elsewhere = await asGatekeeper(database, (scope) =>
      openSession(scope, owner.id, world.now),
    );
    const email = anAddress();
    await ask(owner, email, { token: here });
    const token = await linkFor(owner, first);
    assert.equal(await lookAtEmailChange(database, token), email);
    assert.equal(await confirm(token), false);
    assert.equal(await emailOf(owner), owner.email);
    await assert.rejects(confirm(token), refusedWith('link_expired'));
    assert.equal(await confirm(await linkFor(owner, second)), true);
    assert.equal(await emailOf(owner), email);
    assert.equal((await whoHas(database, here, address))?.email, email);
    assert.equal(await whoHas(database, elsewhere, address), null);
    assert.deepEqual(await mailsOf(owner), [
      'email_change_old',
      'email_change_new',
      'email_changed',
    ]);
    assert.deepEqual(await eventsOf(owner), [
      'email_change_asked',
      'email_change_confirmed',
      'email_change_confirmed',
      'email_changed',
    ]);
    assert.ok(await signIn(database, { email, password: PASSWORD, address }));
    await assert.rejects(
      signIn(database, { email: owner.email, password: PASSWORD, address }),
      refusedWith('wrong_credentials'),
    );
  });
}

for (const side of ['old', 'new'] as const) {
  test(`the ${side} address can stop the change, and no link works afterwards`, async () => {
    const { owner } = await world.company();
    await ask(owner, anAddress());
    const [token, other] = [
      await linkFor(owner, side),
      await linkFor(owner, side === 'old' ? 'new' : 'old'),
    ];
    await stopByLink(database, { token, address });
    for (const dead of [token, other])
      await assert.rejects(confirm(dead), refusedWith('link_expired'));
    assert.equal(await emailOf(owner), owner.email);
    assert.deepEqual(await eventsOf(owner), ['email_change_asked', 'email_change_stopped']);
  });
}

test('the person sees what waits, and stops it', async () => {
  const { owner } = await world.company();
  const email = anAddress();
  await ask(owner, email);
  await confirm(await linkFor(owner, 'new'));
  const waiting = await readEmailChange(database, owner);
  assert.deepEqual(
    [waiting?.newEmail, waiting?.oldConfirmedAt, waiting?.newConfirmedAt !== null],
    [email, null, true],
  );
  const token = await linkFor(owner, 'old');
  await stopEmailChange(database, owner);
  assert.equal(await readEmailChange(database, owner), undefined);
  await assert.rejects(confirm(token), refusedWith('link_expired'));
});

test('another change takes the place of one that waits', async () => {
  const { owner } = await world.company();
  await ask(owner, anAddress());
  const token = await linkFor(owner, 'new');
  const email = anAddress();
  await ask(owner, email);
  await assert.rejects(confirm(token), refusedWith('link_expired'));
  assert.equal((await readEmailChange(database, owner))?.newEmail, email);
});

test('the password is asked for', async () => {
  const { owner } = await world.company();
  const wrong = ask(owner, anAddress(), { current: 'not my password' });
  await assert.rejects(wrong, refusedWith('wrong_credentials'));
  assert.equal(await readEmailChange(database, owner), undefined);
});

test('the present address is no new one', async () => {
  const { owner } = await world.company();
  await assert.rejects(ask(owner, owner.email), refusedWith('bad_input'));
});

test('an address that somebody has is asked for with the same statements, and cannot be had', async (t) => {
  const { owner } = await world.company();
  const { owner: other } = await world.company();
  await ask(owner, anAddress());
  const sent = await statementsOf(t, () => ask(owner, anAddress()));
  assert.deepEqual(await statementsOf(t, () => ask(owner, other.email)), sent);
  // As if its holder had confirmed.
  await confirm(await linkFor(owner, 'old'));
  await assert.rejects(confirm(await linkFor(owner, 'new')), refusedWith('link_expired'));
  assert.deepEqual([await emailOf(owner), await emailOf(other)], [owner.email, other.email]);
  assert.equal(await readEmailChange(database, owner), undefined);
});

test('a change past its day does nothing', async () => {
  const { owner } = await world.company();
  await ask(owner, anAddress());
  const token = await linkFor(owner, 'old');
  await admin.query(
    'update email_changes set expires_at = now() - make_interval(secs => 1) where person_id = $1',
    [owner.id],
  );
  await assert.rejects(confirm(token), refusedWith('link_expired'));
  assert.equal(await readEmailChange(database, owner), undefined);
});

test('more than five a day are not asked for', async () => {
  const { owner } = await world.company();
  for (let asked = 0; asked < 5; asked += 1) await ask(owner, anAddress());
  await assert.rejects(ask(owner, anAddress()), refusedWith('too_many_attempts'));
});

test('invitations and contracts that wait for the old address go with the person', async () => {
  const { owner, contractId } = await world.company();
  const inviting = await world.company();
  await admin.query(
    `insert into invitations (company_id, invitation_id, email, role, sees_all_requests, language, invited_by, invited_at,
        sent_at, expires_at)
      values ($1, gen_random_uuid(), $2, 'user', false, 'en', $3, now(), now(), now() + interval '7 days')`,
    [inviting.id, owner.email, inviting.owner.id],
  );
  await admin.query(
    `with list as (insert into contact_lists
        (company_id, contact_list_id, contract_id, version, purpose, asked_by, asked_at)
        select company_id, gen_random_uuid(), contract_id, 1, 'change', $2, now() from contracts
          where contract_id = $1 returning company_id, contact_list_id)
      insert into contact_list_entries (company_id, contact_list_id, position, name, email)
        select company_id, contact_list_id, 0, 'Listed', $3 from list`,
    [contractId, owner.id, owner.email],
  );
  const email = anAddress();
  await ask(owner, email);
  await confirm(await linkFor(owner, 'old'));
  await confirm(await linkFor(owner, 'new'));
  const { rows } = await admin.query(
    `select email from invitations where company_id = $1
      union all select email from contract_contacts where contract_id = $2
      union all select email from contact_list_entries join contact_lists using (company_id, contact_list_id)
        where contract_id = $2`,
    [inviting.id, contractId],
  );
  assert.deepEqual(
    rows.map((row) => row.email),
    [email, email, email],
  );
});
