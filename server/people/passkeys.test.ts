import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { letCodesPass, withSecondFactor } from '../../tests/support/authenticator.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { Device, signInWith, withPasskey } from '../../tests/support/passkey.ts';
import { PASSWORD } from '../../tests/support/world.ts';
import { resetSecondFactor } from './reset-second-factor.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);

async function person() {
  const { owner } = await world.company();
  return { owner, caller: await Caller.signedIn(url, owner.email) };
}

async function withKey() {
  const { owner, caller } = await person();
  return { owner, caller, ...(await withPasskey(caller, url)) };
}

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body.code,
];
const refused = [401, 'passkey_refused'];

const challengeFor = async (ticket?: string) =>
  (await new Caller(url).call('POST', '/api/sessions/passkey-challenge', { ticket })).body;

const enter = (credential: unknown, ticket?: string, caller = new Caller(url)) =>
  caller.call('POST', '/api/sessions/passkey', { credential, ticket });

const givePassword = (email: string) =>
  new Caller(url).call('POST', '/api/sessions', { email, password: PASSWORD });

test('a passkey signs in with nothing typed, and stands for both factors', async () => {
  const { owner, device } = await withKey();
  const caller = new Caller(url);
  const entered = await signInWith(device, caller);
  assert.deepEqual([entered.status, entered.body.person?.id], [201, owner.id]);
  assert.equal((await caller.call('GET', '/api/me')).status, 200);
  const { rows } = await admin.query(
    `select facts ->> 'secondFactor' as by from person_events where person_id = $1 and kind = 'signed_in'
      order by occurred_at desc limit 1`,
    [owner.id],
  );
  assert.deepEqual(rows, [{ by: 'passkey' }]);
});

test('the device is asked for any passkey of this site, and must verify its user', async () => {
  const asked = await challengeFor();
  assert.deepEqual(
    [asked.rpId, asked.userVerification, asked.allowCredentials],
    ['localhost', 'required', []],
  );
});

test('with a passkey the password alone opens nothing, and the passkey is its second step', async () => {
  const { owner, device } = await withKey();
  const { status, body } = await givePassword(owner.email);
  assert.deepEqual([status, body.app, body.passkey], [202, false, true]);
  const asked = await challengeFor(body.ticket);
  assert.deepEqual(
    asked.allowCredentials.map(({ id }: { id: string }) => id),
    [device.id.toString('base64url')],
  );
  assert.equal((await enter(device.sign(asked), body.ticket)).status, 201);
  const again = await enter(device.sign(await challengeFor()), body.ticket);
  assert.deepEqual(codeOf(again), [410, 'sign_in_expired']);
});

test('with the ticket of one person the passkey of another opens nothing', async () => {
  const { owner } = await withKey();
  const stranger = await withKey();
  const { body } = await givePassword(owner.email);
  const signed = stranger.device.sign(await challengeFor(body.ticket));
  assert.deepEqual(codeOf(await enter(signed, body.ticket)), refused);
  const ownWay = stranger.device.sign(await challengeFor());
  assert.deepEqual(codeOf(await enter(ownWay, body.ticket)), [410, 'sign_in_expired']);
});

test('a made-up ticket asks no device', async () => {
  const answer = await new Caller(url).call('POST', '/api/sessions/passkey-challenge', {
    ticket: 'a-ticket-that-nobody-ever-got',
  });
  assert.deepEqual(codeOf(answer), [410, 'sign_in_expired']);
});

test('what was signed once works once', async () => {
  const { device } = await withKey();
  const signed = device.sign(await challengeFor());
  assert.equal((await enter(signed)).status, 201);
  assert.deepEqual(codeOf(await enter(signed)), refused);
});

test('of six who use one signature at the same moment one gets in', async () => {
  const { device } = await withKey();
  const signed = device.sign(await challengeFor());
  const answers = await Promise.all(Array.from({ length: 6 }, () => enter(signed)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 401, 401, 401, 401, 401]);
});

test('a challenge is used up by what was wrong with it, and dead after five minutes', async () => {
  const { device } = await withKey();
  const asked = await challengeFor();
  assert.deepEqual(codeOf(await enter(device.sign(asked, { verified: false }))), refused);
  assert.deepEqual(codeOf(await enter(device.sign(asked))), refused);
  const late = await challengeFor();
  await admin.query(`update passkey_challenges set expires_at = expires_at - interval '5 minutes'`);
  assert.deepEqual(codeOf(await enter(device.sign(late))), refused);
});

const hostile: [string, Parameters<Device['sign']>[1]][] = [
  ['signed for a page elsewhere', { origin: 'https://pactdesk.example.evil.example' }],
  ['signed for another port', { origin: 'http://localhost:1' }],
  ['of a passkey for another site', { rpId: 'evil.example' }],
  ['without its user verified', { verified: false }],
  ['over a challenge that is not ours', { challenge: Buffer.alloc(32).toString('base64url') }],
  ["with somebody else's handle", { userHandle: Buffer.alloc(16).toString('base64url') }],
];
for (const [what, said] of hostile) {
  test(`a signature ${what} is refused`, async () => {
    const { device } = await withKey();
    assert.deepEqual(codeOf(await enter(device.sign(await challengeFor(), said))), refused);
  });
}

test('a signature by another key is refused', async () => {
  const { device } = await withKey();
  const { userHandle } = device;
  const { id, rawId } = device.sign(await challengeFor());
  const signed = new Device(url).sign(await challengeFor(), { userHandle });
  const forged = { ...signed, id, rawId };
  assert.deepEqual(codeOf(await enter(forged)), refused);
});

test('a counter that does not go up is refused: two devices have the one passkey', async () => {
  const { device } = await withKey();
  assert.equal((await enter(device.sign(await challengeFor(), { counter: 7 }))).status, 201);
  for (const counter of [6, 7, 0])
    assert.deepEqual(codeOf(await enter(device.sign(await challengeFor(), { counter }))), refused);
  assert.equal((await enter(device.sign(await challengeFor(), { counter: 8 }))).status, 201);
});

test('a device that does not count says 0 each time, and is let in', async () => {
  const { device } = await withKey();
  for (let times = 0; times < 2; times += 1)
    assert.equal((await enter(device.sign(await challengeFor(), { counter: 0 }))).status, 201);
});

test('what was asked for to sign in neither adds a passkey nor shows one again', async () => {
  const { caller, device } = await withKey();
  const shown = { credential: device.sign(await challengeFor()) };
  const answer = await caller.call('POST', '/api/me/second-factor/show', shown);
  assert.deepEqual(codeOf(answer), refused);
  const credential = new Device(url).make(await challengeFor());
  const added = await caller.call('POST', '/api/me/passkeys', { name: 'Phone', credential });
  assert.deepEqual(codeOf(added), refused);
});

test('what one person asked for to add a passkey adds none to another', async () => {
  const { caller } = await person();
  const { caller: other } = await person();
  const asked = await caller.call('POST', '/api/me/passkeys/challenge', { current: PASSWORD });
  const credential = new Device(url).make(asked.body);
  const added = await other.call('POST', '/api/me/passkeys', { name: 'Phone', credential });
  assert.deepEqual(codeOf(added), refused);
});

test("nobody takes another's passkey over", async () => {
  const { device, owner } = await withKey();
  const { caller } = await person();
  const asked = await caller.call('POST', '/api/me/passkeys/challenge', { current: PASSWORD });
  const credential = device.make(asked.body);
  const added = await caller.call('POST', '/api/me/passkeys', { name: 'Mine', credential });
  assert.deepEqual(codeOf(added), [409, 'passkey_known']);
  device.userHandle = Buffer.from(owner.id.replaceAll('-', ''), 'hex').toString('base64url');
  assert.equal((await signInWith(device, new Caller(url))).body.person.id, owner.id);
});

test('only who knows the password adds one, and its user is verified', async () => {
  const { caller } = await person();
  const wrong = await caller.call('POST', '/api/me/passkeys/challenge', { current: 'not this' });
  assert.deepEqual(codeOf(wrong), [401, 'wrong_credentials']);
  const asked = await caller.call('POST', '/api/me/passkeys/challenge', { current: PASSWORD });
  const { residentKey, userVerification } = asked.body.authenticatorSelection;
  assert.deepEqual([residentKey, userVerification], ['required', 'required']);
  const credential = new Device(url).make(asked.body, { verified: false });
  const added = await caller.call('POST', '/api/me/passkeys', { name: 'Phone', credential });
  assert.deepEqual(codeOf(added), refused);
});

test('with the first one come ten backup codes, with the next none; they are listed by name and last use', async () => {
  const { caller, device, backupCodes } = await withKey();
  assert.equal(backupCodes?.length, 10);
  assert.equal((await withPasskey(caller, url, 'Phone')).backupCodes, null);
  await signInWith(device, new Caller(url));
  const { body } = await caller.call('GET', '/api/me/second-factor');
  assert.deepEqual(
    body.passkeys.map(({ name, lastUsedAt }: { name: string; lastUsedAt: string | null }) => [
      name,
      lastUsedAt !== null,
    ]),
    [
      ['Phone', false],
      ['Laptop', true],
    ],
  );
  assert.deepEqual([body.onSince, body.backupCodesLeft], [null, 10]);
});

test('a backup code stands in for a passkey that is not at hand', async () => {
  const { owner, backupCodes } = await withKey();
  const { body } = await givePassword(owner.email);
  const code = backupCodes?.[0];
  const entered = await new Caller(url).call('POST', '/api/sessions/code', {
    ticket: body.ticket,
    code,
  });
  assert.equal(entered.status, 201);
});

test('a passkey that was removed opens nothing, and with the last one the password is enough again', async () => {
  const { owner, caller, device, id } = await withKey();
  assert.equal((await caller.call('DELETE', `/api/me/passkeys/${id}`)).status, 204);
  assert.deepEqual(codeOf(await signInWith(device, new Caller(url))), refused);
  assert.equal((await givePassword(owner.email)).status, 201);
  assert.equal((await caller.call('GET', '/api/me/second-factor')).body.backupCodesLeft, 0);
});

test('beside an app the backup codes stay when the passkey goes', async () => {
  const { owner, caller } = await person();
  await withSecondFactor(caller);
  const { id, backupCodes } = await withPasskey(caller, url);
  assert.equal(backupCodes, null);
  await caller.call('DELETE', `/api/me/passkeys/${id}`);
  assert.equal((await caller.call('GET', '/api/me/second-factor')).body.backupCodesLeft, 10);
  await letCodesPass(admin, owner.id);
  assert.deepEqual((await givePassword(owner.email)).body.app, true);
});

test("nobody removes another's passkey", async () => {
  const { id } = await withKey();
  const { caller } = await withKey();
  assert.deepEqual(codeOf(await caller.call('DELETE', `/api/me/passkeys/${id}`)), [
    404,
    'not_found',
  ]);
});

test('a suspended person has no passkey', async () => {
  const { owner, device } = await withKey();
  await admin.query('update people set suspended_at = now() where person_id = $1', [owner.id]);
  assert.deepEqual(codeOf(await signInWith(device, new Caller(url))), refused);
});

test("the operator's reset takes passkeys and backup codes away, and the password is enough", async () => {
  const { owner, device } = await withKey();
  assert.equal(await resetSecondFactor(database, owner.email), true);
  assert.deepEqual(codeOf(await signInWith(device, new Caller(url))), refused);
  assert.equal((await givePassword(owner.email)).status, 201);
  const { rows } = await admin.query('select from backup_codes where person_id = $1', [owner.id]);
  assert.equal(rows.length, 0);
});

test('whoever adds or removes a passkey is told by mail', async () => {
  const { owner, caller, id } = await withKey();
  await caller.call('DELETE', `/api/me/passkeys/${id}`);
  const { rows } = await admin.query(
    'select template from outbox where person_id = $1 order by created_at, mail_id',
    [owner.id],
  );
  assert.deepEqual(
    rows.map(({ template }) => template),
    ['passkey_added', 'passkey_removed'],
  );
});
