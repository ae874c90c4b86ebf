import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { mailedToken } from '../../tests/support/mail-token.ts';
import { asGatekeeper } from '../access/index.ts';
import { openSession } from '../people/index.ts';
import { cleanUpStaff } from './index.ts';

const installed = await installation({ STAFF_SECOND_FACTOR: 'required' });
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const boss = await world.staff('administrator');
// The page of the second factor is not what this is about.
await admin.query(
  `insert into second_factors (person_id, secret, begun_at, on_since) values ($1, 'x', now(), now())`,
  [boss.id],
);
const session = await asGatekeeper(database, (scope) => openSession(scope, boss.id, world.now));
// Nor is asking for it again.
await admin.query('update sessions set second_factor_at = now() where person_id = $1', [boss.id]);
const asBoss = Caller.withCookie(url, `session=${session}`);
const nobody = new Caller(url);
let count = 0;

const someone = () => {
  count += 1;
  return `joining${count}@example.org`;
};

const invite = (email: string, more: object = {}) =>
  asBoss.call('POST', '/api/staff/invitations', { email, roles: ['engineer'], ...more });

const accept = (key: string, more: object = {}, caller = new Caller(url)) =>
  caller.call('POST', '/api/staff-invitations/accept', {
    token: key,
    name: 'Инга Лаврова',
    password: 'three birds over the bay',
    ...more,
  });

const historyOf = async (invitationId: string) => {
  const { rows } = await admin.query(
    `select kind, actor_id as "actorId", source_address as address, facts from installation_events
      where facts ->> 'invitationId' = $1 order by occurred_at, event_id`,
    [invitationId],
  );
  return rows;
};

test('an invited person sees who asks, joins with a name and a password, and sets the second factor up next', async () => {
  const email = someone();
  const roles = ['signature_analyst', 'engineer'];
  const { status, body } = await invite(email, { roles, language: 'ru' });
  assert.equal(status, 201);
  assert.deepEqual([body.email, body.roles, body.expired], [email, roles, false]);
  const key = await mailedToken(installed, email, 'join');
  const look = await nobody.call('POST', '/api/staff-invitations/look', { token: key });
  assert.deepEqual(look.body, { email, invitedBy: boss.name });
  const caller = new Caller(url);
  const joined = await accept(key, { timeZone: 'Europe/Moscow' }, caller);
  assert.equal(joined.status, 201);
  const { person, staffRoles, needsSecondFactor } = joined.body;
  assert.deepEqual(
    [person.name, person.language, person.timeZone, staffRoles, needsSecondFactor],
    ['Инга Лаврова', 'ru', 'Europe/Moscow', ['engineer', 'signature_analyst'], true],
  );
  assert.equal((await caller.call('GET', '/api/queue')).body.code, 'second_factor_needed');
  const given = 'signature_analyst, engineer';
  assert.deepEqual(await historyOf(body.id), [
    {
      kind: 'staff_invited',
      actorId: boss.id,
      address: '127.0.0.1',
      facts: { invitationId: body.id, roles: given },
    },
    {
      kind: 'staff_added',
      actorId: person.id,
      address: '127.0.0.1',
      facts: { personId: person.id, roles: given, invitationId: body.id },
    },
  ]);
});

test('a link works once, also for two at the same moment', async () => {
  const email = someone();
  await invite(email);
  const key = await mailedToken(installed, email, 'join');
  const answers = await Promise.all([accept(key), accept(key)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 410]);
  assert.equal((await accept(key)).body.code, 'link_expired');
});

test('a weak password is refused, and the link still works', async () => {
  const email = someone();
  await invite(email);
  const key = await mailedToken(installed, email, 'join');
  assert.equal((await accept(key, { password: 'qwertyuiop' })).body.code, 'weak_password');
  assert.equal((await accept(key)).status, 201);
});

test('a link dies when the invitation is sent again, taken back or too old', async () => {
  const email = someone();
  const { body } = await invite(email);
  const first = await mailedToken(installed, email, 'join');
  const path = `/api/staff/invitations/${body.id}`;
  assert.equal((await asBoss.call('POST', `${path}/resend`)).status, 200);
  assert.equal((await accept(first)).body.code, 'link_expired');
  const second = await mailedToken(installed, email, 'join', first);
  await admin.query(
    'update staff_invitations set expires_at = now() - make_interval(secs => 1) where email = $1',
    [email],
  );
  assert.equal((await accept(second)).body.code, 'link_expired');
  const { body: list } = await asBoss.call('GET', '/api/staff');
  assert.equal(list.invitations.find(({ id }: { id: string }) => id === body.id).expired, true);
  await cleanUpStaff(database);
  const left = 'select from staff_invitation_links where invitation_id = $1';
  assert.equal((await admin.query(left, [body.id])).rowCount, 0);
  assert.equal((await asBoss.call('DELETE', path)).status, 204);
  assert.equal((await asBoss.call('POST', `${path}/resend`)).body.code, 'not_found');
  assert.deepEqual(
    (await historyOf(body.id)).map(({ kind }) => kind),
    ['staff_invited', 'staff_invitation_resent', 'staff_invitation_revoked'],
  );
});

test('an address that is invited, or anybody has, is refused; of a customer too', async () => {
  const email = someone();
  await invite(email);
  assert.equal((await invite(email.toUpperCase())).body.code, 'already_invited');
  const { owner } = await world.company();
  assert.equal((await invite(owner.email)).body.code, 'address_taken');
  assert.equal((await invite(boss.email)).body.code, 'address_taken');
});

test('who got the address meanwhile keeps it: the invitation is refused when it is accepted', async () => {
  const email = someone();
  await invite(email);
  const key = await mailedToken(installed, email, 'join');
  const { owner } = await world.company();
  await admin.query('update email_directory set email = $1 where person_id = $2', [
    email,
    owner.id,
  ]);
  assert.equal((await accept(key)).body.code, 'address_taken');
});

test('roles are asked for, and only those there are', async () => {
  for (const roles of [[], ['owner'], undefined])
    assert.equal((await invite(someone(), { roles })).status, 400);
});
