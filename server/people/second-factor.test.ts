import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import {
  Authenticator,
  letCodesPass,
  letTimePass,
  withSecondFactor,
} from '../../tests/support/authenticator.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { MailLinks } from '../../tests/support/mail-links.ts';
import { Registrations } from '../../tests/support/registrations.ts';
import { PASSWORD } from '../../tests/support/world.ts';
import { endSessions } from './end-sessions.ts';
import { resetSecondFactor } from './reset-second-factor.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const links = new MailLinks(admin);
const world = await World.open(database);
const registrations = new Registrations(installed, world);
const ROUTE = '/api/me/second-factor';

async function person() {
  const { owner } = await world.company();
  return { owner, caller: await Caller.signedIn(url, owner.email) };
}

async function careful() {
  const { owner, caller } = await person();
  const factor = await withSecondFactor(caller);
  await letCodesPass(admin, owner.id);
  return { owner, caller, ...factor };
}

const signIn = (email: string, password = PASSWORD, caller = new Caller(url)) =>
  caller.call('POST', '/api/sessions', { email, password });

const enter = (ticket: string, code: string, caller = new Caller(url)) =>
  caller.call('POST', '/api/sessions/code', { ticket, code });

async function ticketFor(email: string): Promise<string> {
  const { status, body } = await signIn(email);
  assert.equal(status, 202, JSON.stringify(body));
  return body.ticket;
}

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body.code,
];

async function kindsOf(personId: string) {
  const { rows } = await admin.query(
    'select kind, facts from person_events where person_id = $1 order by occurred_at, event_id',
    [personId],
  );
  return rows.map(({ kind, facts }) => [kind, facts.secondFactor].filter(Boolean).join(' by '));
}

test('until a code has confirmed it there is no second factor, and the password is enough', async () => {
  const { owner, caller } = await person();
  const begun = await caller.call('POST', ROUTE, { current: PASSWORD });
  assert.match(begun.body.secret, /^[A-Z2-7]{32}$/);
  assert.deepEqual(codeOf(await caller.call('POST', `${ROUTE}/confirm`, { code: 'abcdef' })), [
    401,
    'wrong_code',
  ]);
  assert.equal((await caller.call('GET', ROUTE)).body.onSince, null);
  assert.equal((await signIn(owner.email)).status, 201);
});

test('only who knows the password begins it', async () => {
  const { caller } = await person();
  const answer = await caller.call('POST', ROUTE, { current: 'not this one' });
  assert.deepEqual(codeOf(answer), [401, 'wrong_credentials']);
});

test('a secret that no code confirmed within the hour is dead', async () => {
  const { owner, caller } = await person();
  await caller.call('POST', ROUTE, { current: PASSWORD });
  await admin.query(
    `update second_factors set begun_at = begun_at - interval '1 hour' where person_id = $1`,
    [owner.id],
  );
  const answer = await caller.call('POST', `${ROUTE}/confirm`, { code: '123456' });
  assert.deepEqual(codeOf(answer), [409, 'second_factor_off']);
});

test('ten backup codes are told once, and of each only the hash is kept', async () => {
  const { owner, caller, backupCodes } = await careful();
  assert.equal(new Set(backupCodes).size, 10);
  const { rows } = await admin.query(
    'select b::text as row, length(code_hash) as length from backup_codes b where person_id = $1',
    [owner.id],
  );
  assert.deepEqual(
    rows.map(({ length }) => length),
    Array(10).fill(32),
  );
  const told = JSON.stringify(rows) + JSON.stringify((await caller.call('GET', ROUTE)).body);
  for (const code of backupCodes) assert.ok(!told.includes(code) && !told.includes(hex(code)));
});

const hex = (text: string) => Buffer.from(text.replaceAll('-', '')).toString('hex');

test('the right password gives no session but a ticket, and the code opens the session', async () => {
  const { owner, app } = await careful();
  const caller = new Caller(url);
  const { status, body } = await signIn(owner.email, PASSWORD, caller);
  assert.deepEqual(
    [status, Object.keys(body), caller.cookie],
    [202, ['ticket', 'expiresAt', 'app', 'passkey'], ''],
  );
  const stolen = Caller.withCookie(url, `session=${body.ticket}`);
  assert.equal((await stolen.call('GET', '/api/me')).status, 401);
  const entered = await enter(body.ticket, app.code(), caller);
  assert.deepEqual([entered.status, entered.body.person?.id], [201, owner.id]);
  assert.equal((await caller.call('GET', '/api/me')).status, 200);
});

test('a code works once, and so does a ticket', async () => {
  const { owner, app } = await careful();
  const code = app.code();
  const ticket = await ticketFor(owner.email);
  assert.equal((await enter(ticket, code)).status, 201);
  assert.deepEqual(codeOf(await enter(ticket, app.code(1))), [410, 'sign_in_expired']);
  assert.deepEqual(codeOf(await enter(await ticketFor(owner.email), code)), [401, 'wrong_code']);
});

test('the code that switched it on does not also sign in', async () => {
  const { owner, caller } = await person();
  const begun = await caller.call('POST', ROUTE, { current: PASSWORD });
  const code = new Authenticator(begun.body.secret).code();
  assert.equal((await caller.call('POST', `${ROUTE}/confirm`, { code })).status, 201);
  assert.deepEqual(codeOf(await enter(await ticketFor(owner.email), code)), [401, 'wrong_code']);
});

test('of six who use one code at the same moment one gets in', async () => {
  const { owner, app } = await careful();
  const tickets = [];
  for (let n = 0; n < 6; n += 1) tickets.push(await ticketFor(owner.email));
  const code = app.code();
  const answers = await Promise.all(tickets.map((ticket) => enter(ticket, code)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 401, 401, 401, 401, 401]);
});

test('of five who use one ticket at the same moment one gets in', async () => {
  const { owner, backupCodes } = await careful();
  const ticket = await ticketFor(owner.email);
  const answers = await Promise.all(backupCodes.slice(0, 5).map((code) => enter(ticket, code)));
  assert.deepEqual(answers.filter(({ status }) => status === 201).length, 1);
});

test('a backup code works once, however it is typed', async () => {
  const { owner, caller, backupCodes } = await careful();
  const [code = ''] = backupCodes;
  const typed = ` ${code.toUpperCase().replaceAll('-', ' ')}`;
  assert.equal((await enter(await ticketFor(owner.email), typed)).status, 201);
  assert.deepEqual(codeOf(await enter(await ticketFor(owner.email), code)), [401, 'wrong_code']);
  assert.equal((await caller.call('GET', ROUTE)).body.backupCodesLeft, 9);
});

test('a backup code of one person is none of another', async () => {
  const { backupCodes } = await careful();
  const other = await careful();
  const answer = await enter(await ticketFor(other.owner.email), backupCodes[0] ?? '');
  assert.deepEqual(codeOf(answer), [401, 'wrong_code']);
});

test('after five wrong codes a ticket is dead, also for the right one', async () => {
  const { owner, app } = await careful();
  const ticket = await ticketFor(owner.email);
  for (let tries = 0; tries < 5; tries += 1)
    assert.deepEqual(codeOf(await enter(ticket, app.wrongCode())), [401, 'wrong_code']);
  assert.deepEqual(codeOf(await enter(ticket, app.code())), [410, 'sign_in_expired']);
});

test('a ticket lasts ten minutes', async () => {
  const { owner, app } = await careful();
  const ticket = await ticketFor(owner.email);
  const pass = (time: string) =>
    admin.query(
      'update sign_in_tickets set expires_at = expires_at - $2::interval where person_id = $1',
      [owner.id, time],
    );
  await pass('9 minutes');
  assert.equal((await enter(ticket, app.wrongCode())).status, 401);
  await pass('1 minute');
  assert.deepEqual(codeOf(await enter(ticket, app.code())), [410, 'sign_in_expired']);
});

test('wrong codes count as wrong passwords do, and after ten the next one waits', async () => {
  const { owner, app } = await careful();
  for (let n = 0; n < 10; n += 1) {
    const ticket = await ticketFor(owner.email);
    assert.deepEqual(codeOf(await enter(ticket, app.wrongCode())), [401, 'wrong_code']);
  }
  assert.deepEqual(codeOf(await signIn(owner.email)), [429, 'too_many_attempts']);
});

test('after a password reset sign-in asks for the code all the same', async () => {
  const { owner, app } = await careful();
  const early = await ticketFor(owner.email);
  await new Caller(url).call('POST', '/api/password-resets', {
    email: owner.email,
    language: 'en',
  });
  const token = await links.toReset(owner.id, owner.email);
  const password = 'another sentence altogether';
  const reset = await new Caller(url).call('POST', '/api/password-resets/confirm', {
    token,
    password,
  });
  assert.equal(reset.status, 204);
  assert.deepEqual(codeOf(await enter(early, app.code())), [410, 'sign_in_expired']);
  const { status, body } = await signIn(owner.email, password);
  assert.equal(status, 202);
  assert.equal((await enter(body.ticket, app.code())).status, 201);
});

test('a changed password ends the tickets that the old one got', async () => {
  const { owner, caller, app } = await careful();
  const ticket = await ticketFor(owner.email);
  const body = { current: PASSWORD, password: 'another sentence altogether' };
  assert.equal((await caller.call('PUT', '/api/me/password', body)).status, 204);
  assert.deepEqual(codeOf(await enter(ticket, app.code())), [410, 'sign_in_expired']);
});

test('an invitation for an account with a second factor opens no session without it', async () => {
  const { owner, app } = await careful();
  const other = await world.company();
  const administrator = await Caller.signedIn(url, other.owner.email);
  const invitation = await administrator.call(
    'POST',
    `/api/companies/${other.publicId}/invitations`,
    { email: owner.email },
  );
  const token = await links.toInvitation(invitation.body.id);
  const caller = new Caller(url);
  const body = { token, password: PASSWORD };
  const joined = await caller.call('POST', '/api/invitations/accept', body);
  assert.deepEqual([joined.status, caller.cookie], [202, '']);
  const entered = await enter(joined.body.ticket, app.code(), caller);
  assert.deepEqual(
    entered.body.companies.map(({ id }: { id: string }) => id).includes(other.id),
    true,
  );
});

test('a registration for an account with a second factor opens no session without it', async () => {
  const { owner, app } = await careful();
  const activationCode = await registrations.activationCode();
  const token = await registrations.tokenFor({ activationCode, email: owner.email });
  const caller = new Caller(url);
  const founded = await registrations.confirm(token, PASSWORD, caller);
  assert.deepEqual([founded.status, caller.cookie], [202, '']);
  assert.equal((await enter(founded.body.ticket, app.code(), caller)).status, 201);
});

for (const route of ['backup-codes', 'off']) {
  test(`${route} asks for the password, and for a second factor that was shown lately`, async () => {
    const { owner, caller, app } = await careful();
    const post = (current: string) => caller.call('POST', `${ROUTE}/${route}`, { current });
    assert.deepEqual(codeOf(await post('not this one')), [401, 'wrong_credentials']);
    await letTimePass(admin, owner.id);
    assert.deepEqual(codeOf(await post(PASSWORD)), [403, 'second_factor_again']);
    assert.equal((await caller.call('GET', ROUTE)).body.backupCodesLeft, 10);
    await caller.call('POST', `${ROUTE}/show`, { code: app.code() });
    assert.ok((await post(PASSWORD)).status < 300);
  });
}

test('with new backup codes the earlier ones are dead', async () => {
  const { owner, caller, backupCodes } = await careful();
  const body = { current: PASSWORD };
  const made = await caller.call('POST', `${ROUTE}/backup-codes`, body);
  assert.equal(made.body.codes.length, 10);
  const ticket = await ticketFor(owner.email);
  assert.deepEqual(codeOf(await enter(ticket, backupCodes[1] ?? '')), [401, 'wrong_code']);
  assert.equal((await enter(ticket, made.body.codes[1])).status, 201);
});

test('switched off, the password is enough, and nothing of it is left', async () => {
  const { owner, caller } = await careful();
  await ticketFor(owner.email);
  await caller.call('POST', `${ROUTE}/off`, { current: PASSWORD });
  assert.equal((await signIn(owner.email)).status, 201);
  const { rows } = await admin.query(
    `select (select count(*) from second_factors where person_id = $1)
      + (select count(*) from backup_codes where person_id = $1)
      + (select count(*) from sign_in_tickets where person_id = $1) as left`,
    [owner.id],
  );
  assert.equal(Number(rows[0].left), 0);
});

test('where one is on, none is begun', async () => {
  const { caller } = await careful();
  const answer = await caller.call('POST', ROUTE, { current: PASSWORD });
  assert.deepEqual(codeOf(answer), [409, 'second_factor_on']);
});

test('A3: every change of it and every way in stands in the person’s history', async () => {
  const { owner, caller, app, backupCodes } = await careful();
  await enter(await ticketFor(owner.email), app.code());
  await enter(await ticketFor(owner.email), backupCodes[0] ?? '');
  await caller.call('POST', `${ROUTE}/backup-codes`, { current: PASSWORD });
  await caller.call('POST', `${ROUTE}/off`, { current: PASSWORD });
  assert.deepEqual(await kindsOf(owner.id), [
    'signed_in',
    'second_factor_on',
    'signed_in by code',
    'signed_in by backup_code',
    'backup_codes_made',
    'second_factor_off',
  ]);
});

test('the operator takes it from who lost it; sessions end, and the history says that no person did it', async () => {
  const { owner, caller } = await careful();
  const ticket = await ticketFor(owner.email);
  assert.equal(await resetSecondFactor(database, owner.email), true);
  assert.equal((await caller.call('GET', '/api/me')).status, 401);
  assert.deepEqual(codeOf(await enter(ticket, '123456')), [410, 'sign_in_expired']);
  assert.equal((await signIn(owner.email)).status, 201);
  const { rows } = await admin.query(
    `select actor_id, source_address from person_events where person_id = $1 and kind = 'second_factor_reset'`,
    [owner.id],
  );
  assert.deepEqual(rows, [{ actor_id: null, source_address: null }]);
});

test('the operator ends the sessions of one person, or of everybody, and each history says so', async () => {
  const [first, second] = [await person(), await person()];
  const isIn = async ({ caller }: { caller: Caller }) =>
    (await caller.call('GET', '/api/me')).status === 200;
  assert.equal(await endSessions(database, 'nobody@example.org'), null);
  assert.equal(await endSessions(database, first.owner.email), 1);
  assert.deepEqual([await isIn(first), await isIn(second)], [false, true]);
  assert.ok(Number(await endSessions(database, null)) >= 1);
  assert.equal(await isIn(second), false);
  const { rows } = await admin.query(
    `select actor_id from person_events where kind = 'signed_out_everywhere' and person_id = any ($1)`,
    [[first.owner.id, second.owner.id]],
  );
  assert.deepEqual(rows, [{ actor_id: null }, { actor_id: null }]);
});

test('where there is none, the operator is told, and no session ends', async () => {
  const { owner, caller } = await person();
  assert.equal(await resetSecondFactor(database, owner.email), false);
  assert.equal(await resetSecondFactor(database, 'nobody@example.org'), false);
  assert.equal((await caller.call('GET', '/api/me')).status, 200);
});

for (const role of ['pd_portal', 'pd_staff', 'pd_worker']) {
  test(`${role} reads no secret, no code, no ticket and no passkey`, async () => {
    for (const table of [
      'second_factors',
      'backup_codes',
      'sign_in_tickets',
      'passkeys',
      'passkey_challenges',
    ] as const) {
      await assert.rejects(
        database.transact(role as 'pd_portal', {}, (db) =>
          db.selectFrom(table).selectAll().execute(),
        ),
        /permission denied/,
      );
    }
  });
}

test('no code but the steps of signing in opens a session', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const callers = globSync('server/**/*.ts', { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .filter((path) => /\bopenSession\(/.test(readFileSync(join(root, path), 'utf8')));
  assert.deepEqual(callers.sort(), [
    'server/people/enter-code.ts',
    'server/people/enter-passkey.ts',
    'server/people/let-in.ts',
    'server/people/sessions.ts',
  ]);
});
