import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { letCodesPass, letTimePass, withSecondFactor } from '../../tests/support/authenticator.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { withPasskey } from '../../tests/support/passkey.ts';
import { PASSWORD } from '../../tests/support/world.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const SHOW = '/api/me/second-factor/show';

/** An owner with an app, a member, and the offer of the company to the member as what is dangerous. */
async function scene() {
  const company = await world.company();
  const member = await world.member(company, 'administrator');
  const caller = await Caller.signedIn(url, company.owner.email);
  const offer = () =>
    caller.call('POST', `/api/companies/${company.publicId}/ownership-offer`, {
      personId: member.id,
    });
  return { company, owner: company.owner, member, caller, offer };
}

async function careful() {
  const found = await scene();
  const factor = await withSecondFactor(found.caller);
  await letCodesPass(admin, found.owner.id);
  await letTimePass(admin, found.owner.id);
  return { ...found, ...factor };
}

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [
  status,
  body.code,
];
const again = [403, 'second_factor_again'];

test('who has no second factor is not asked for it', async () => {
  const { offer } = await scene();
  assert.equal((await offer()).status, 201);
});

test('what is dangerous asks for the second factor again, once for ten minutes', async () => {
  const { owner, caller, offer, app } = await careful();
  assert.deepEqual(codeOf(await offer()), again);
  assert.equal((await caller.call('POST', SHOW, { code: app.code() })).status, 204);
  assert.equal((await offer()).status, 201);
  await letTimePass(admin, owner.id);
  assert.deepEqual(codeOf(await offer()), again);
});

test('who has just signed in with it is not asked again', async () => {
  const { owner, company, app } = await careful();
  const caller = new Caller(url);
  const { body } = await caller.call('POST', '/api/sessions', {
    email: owner.email,
    password: PASSWORD,
  });
  await caller.call('POST', '/api/sessions/code', { ticket: body.ticket, code: app.code() });
  const path = `/api/companies/${company.publicId}/ownership-offer`;
  const answer = await caller.call('POST', path, { personId: owner.id });
  assert.deepEqual(codeOf(answer), [400, 'bad_input']);
});

test('one session that showed it speaks for no other', async () => {
  const { owner, caller, offer, backupCodes } = await careful();
  const other = new Caller(url);
  const { body } = await other.call('POST', '/api/sessions', {
    email: owner.email,
    password: PASSWORD,
  });
  await other.call('POST', '/api/sessions/code', { ticket: body.ticket, code: backupCodes[0] });
  await letTimePass(admin, owner.id);
  assert.equal((await other.call('POST', SHOW, { code: backupCodes[1] })).status, 204);
  assert.deepEqual(codeOf(await offer()), again);
  assert.equal((await caller.call('GET', '/api/me')).status, 200);
});

test('a backup code shows it too, and a code that was used does not', async () => {
  const { caller, offer, backupCodes, app } = await careful();
  const [code] = backupCodes;
  assert.equal((await caller.call('POST', SHOW, { code })).status, 204);
  assert.equal((await offer()).status, 201);
  assert.deepEqual(codeOf(await caller.call('POST', SHOW, { code })), [401, 'wrong_code']);
  const shown = app.code();
  assert.equal((await caller.call('POST', SHOW, { code: shown })).status, 204);
  assert.deepEqual(codeOf(await caller.call('POST', SHOW, { code: shown })), [401, 'wrong_code']);
});

test('a passkey shows it, its person’s and no other', async () => {
  const { owner, caller, offer } = await scene();
  const { device } = await withPasskey(caller, url);
  await letTimePass(admin, owner.id);
  assert.deepEqual(codeOf(await offer()), again);
  const stranger = await scene();
  const theirs = await withPasskey(stranger.caller, url);
  const ask = async (by: Caller) => (await by.call('POST', '/api/me/second-factor/challenge')).body;
  const foreign = { credential: theirs.device.sign(await ask(caller)) };
  assert.deepEqual(codeOf(await caller.call('POST', SHOW, foreign)), [401, 'passkey_refused']);
  const carried = { credential: theirs.device.sign(await ask(stranger.caller)) };
  assert.deepEqual(codeOf(await caller.call('POST', SHOW, carried)), [401, 'passkey_refused']);
  assert.deepEqual(codeOf(await offer()), again);
  const own = { credential: device.sign(await ask(caller)) };
  assert.equal((await caller.call('POST', SHOW, own)).status, 204);
  assert.equal((await offer()).status, 201);
});

test('codes are guessed ten times at an open session, and then no more', async () => {
  const { caller, app } = await careful();
  const guess = () => caller.call('POST', SHOW, { code: app.wrongCode() });
  for (let n = 0; n < 10; n += 1) assert.deepEqual(codeOf(await guess()), [401, 'wrong_code']);
  assert.deepEqual(codeOf(await guess()), [429, 'too_many_attempts']);
});

test('who has none has nothing to show', async () => {
  const { caller } = await scene();
  const answer = await caller.call('POST', SHOW, { code: '123456' });
  assert.deepEqual(codeOf(answer), [409, 'second_factor_off']);
});

test('adding a passkey or an app beside a second factor asks for that one first', async () => {
  const { caller } = await careful();
  for (const path of ['/api/me/passkeys/challenge', '/api/me/second-factor'])
    assert.deepEqual(codeOf(await caller.call('POST', path, { current: PASSWORD })), again);
});

test('A3: showing it stands in the person’s history', async () => {
  const { owner, caller, app } = await careful();
  await caller.call('POST', SHOW, { code: app.code() });
  const { rows } = await admin.query(
    `select facts from person_events where person_id = $1 and kind = 'second_factor_shown'`,
    [owner.id],
  );
  assert.deepEqual(rows, [{ facts: { secondFactor: 'code' } }]);
});

/** Every route that is marked; a person who has not shown the factor gets nothing else from it. */
const dangerous = [
  'DELETE /api/me/passkeys/{id}',
  'POST /api/companies/{publicId}/data',
  'POST /api/companies/{publicId}/deletion',
  'POST /api/companies/{publicId}/ownership-offer',
  'POST /api/companies/{publicId}/ownership-offer/accept',
  'POST /api/companies/{publicId}/tokens',
  'POST /api/companies/{publicId}/webhooks',
  'PATCH /api/companies/{publicId}/webhooks/{id}',
  'POST /api/companies/{publicId}/webhooks/{id}/secret',
  'POST /api/me/data',
  'POST /api/me/deletion',
  'POST /api/me/email-change',
  'POST /api/me/passkeys/challenge',
  'POST /api/me/second-factor',
  'POST /api/me/second-factor/backup-codes',
  'POST /api/me/second-factor/off',
  'PUT /api/companies/{publicId}/second-factor',
];
const ofStaff = [
  'DELETE /api/staff/{id}/second-factor',
  'DELETE /api/staff/{id}/suspension',
  'PATCH /api/staff/{id}',
  'POST /api/companies/{publicId}/merger',
  'POST /api/companies/{publicId}/merger/undo',
  'POST /api/companies/{publicId}/viewings',
  'POST /api/me/tokens',
  'POST /api/settings/calendars/{id}/confirmed-years',
  'POST /api/settings/versions',
  'POST /api/staff/invitations',
  'POST /api/staff/invitations/{id}/resend',
  'POST /api/staff/{id}/hand-over',
  'POST /api/webhooks',
  'PATCH /api/webhooks/{id}',
  'POST /api/webhooks/{id}/secret',
  'PUT /api/staff/{id}/suspension',
];

const id = '0197d3c2-0000-7000-8000-000000000000';
const addressOf = (route: string): [string, string] => {
  const [method = '', path = ''] = route.split(' ');
  return [method, path.replace('{publicId}', 'C-1').replace('{id}', id)];
};

test('these routes ask for it again, before anything else', async () => {
  const { caller } = await careful();
  for (const route of dangerous)
    assert.deepEqual(codeOf(await caller.call(...addressOf(route), {})), again, route);
  const keeper = await world.staff('head', 'administrator');
  const head = await Caller.signedIn(url, keeper.email);
  await withPasskey(head, url);
  await letTimePass(admin, keeper.id);
  for (const route of ofStaff)
    assert.deepEqual(codeOf(await head.call(...addressOf(route), {})), again, route);
});
