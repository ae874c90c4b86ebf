import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { withSecondFactor } from '../../tests/support/authenticator.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { LiveListener } from '../../tests/support/live-listener.ts';
import { mailedSubject } from '../../tests/support/mail-token.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const boss = await world.staff('administrator');
const asBoss = await Caller.signedIn(url, boss.email);

const rolesOf = async (id: string) => {
  const { rows } = await admin.query(
    'select role from staff_roles where person_id = $1 order by role',
    [id],
  );
  return rows.map(({ role }) => role);
};

const historyOf = async (id: string) => {
  const { rows } = await admin.query(
    `select kind, actor_kind as "actorKind", actor_id as "actorId", source_address as address, facts
      from installation_events where facts ->> 'personId' = $1 and kind <> 'staff_added'
      order by occurred_at, event_id`,
    [id],
  );
  return rows;
};

const byBoss = { actorKind: 'staff', actorId: boss.id, address: '127.0.0.1' };
const codeOf = (answer: { body: { code?: string } }) => answer.body.code;

test('roles are changed from the next call on, with before and after in the history, and the person is told', async () => {
  const person = await world.staff('engineer', 'duty_manager');
  const own = await Caller.signedIn(url, person.email);
  const roles = ['technical_account_manager', 'engineer', 'engineer'];
  const path = `/api/staff/${person.id}`;
  assert.equal((await asBoss.call('PATCH', path, { roles })).status, 204);
  assert.deepEqual(await rolesOf(person.id), ['engineer', 'technical_account_manager']);
  assert.equal((await own.call('GET', '/api/me')).body.abilities.manageContracts, true);
  await asBoss.call('PATCH', path, { roles: ['engineer'] });
  assert.equal((await own.call('GET', '/api/me')).body.abilities.manageContracts, false);
  // Nothing changes: nothing is written.
  await asBoss.call('PATCH', path, { roles: ['engineer'] });
  const facts = { personId: person.id, before: 'duty_manager, engineer' };
  assert.deepEqual(await historyOf(person.id), [
    {
      kind: 'staff_roles_changed',
      ...byBoss,
      facts: { ...facts, after: 'engineer, technical_account_manager' },
    },
    {
      kind: 'staff_roles_changed',
      ...byBoss,
      facts: { ...facts, before: 'engineer, technical_account_manager', after: 'engineer' },
    },
  ]);
  await mailedSubject(installed, person.email, /Your roles/);
});

test('who is suspended is out at once, is told, keeps the roles, and comes back when restored', async () => {
  const person = await world.staff('engineer');
  const own = await Caller.signedIn(url, person.email);
  const stream = await LiveListener.open(url, own.cookie);
  const path = `/api/staff/${person.id}/suspension`;
  assert.equal((await asBoss.call('PUT', path)).status, 204);
  await stream.ended;
  assert.equal((await own.call('GET', '/api/me')).status, 401);
  await assert.rejects(Caller.signedIn(url, person.email), /wrong_credentials/);
  await mailedSubject(installed, person.email, /is suspended/);
  assert.equal((await asBoss.call('PUT', path)).status, 204);
  assert.equal((await asBoss.call('DELETE', path)).status, 204);
  await mailedSubject(installed, person.email, /is restored/);
  // The session from before stays dead.
  assert.equal((await own.call('GET', '/api/me')).status, 401);
  const again = await Caller.signedIn(url, person.email);
  assert.deepEqual((await again.call('GET', '/api/me')).body.staffRoles, ['engineer']);
  const facts = { personId: person.id, before: 'active', after: 'suspended' };
  assert.deepEqual(await historyOf(person.id), [
    { kind: 'staff_suspended', ...byBoss, facts },
    {
      kind: 'staff_restored',
      ...byBoss,
      facts: { ...facts, before: 'suspended', after: 'active' },
    },
  ]);
});

test('what is assigned to a suspended person is shown and handed over, and nothing new is assigned to them', async () => {
  const [gone, colleague, lead] = [
    await world.staff('engineer'),
    await world.staff('engineer'),
    await world.staff('duty_manager'),
  ];
  const company = await world.company();
  const owner = await Caller.signedIn(url, company.owner.email);
  const asGone = await Caller.signedIn(url, gone.email);
  const { idempotencyKey: _key, ...form } = world.request(company, { contractId: null });
  const numbers: string[] = [];
  for (let index = 0; index < 3; index += 1) {
    const { body } = await owner.call('POST', '/api/requests', form);
    await asGone.call('POST', `/api/requests/${body.number}/moves`, { move: 'take' });
    numbers.push(body.number);
  }
  await owner.call('POST', `/api/requests/${numbers[2]}/moves`, { move: 'close' });
  await asBoss.call('PUT', `/api/staff/${gone.id}/suspension`);
  const shown = async (id: string) =>
    (await asBoss.call('GET', '/api/staff')).body.members.find(
      (member: { id: string }) => member.id === id,
    );
  assert.equal((await shown(gone.id)).openRequests, 2);
  const asLead = await Caller.signedIn(url, lead.email);
  const assign = { move: 'assign', assigneeId: gone.id };
  const refused = await asLead.call('POST', `/api/requests/${numbers[0]}/moves`, assign);
  assert.equal(codeOf(refused), 'bad_input');
  const path = `/api/staff/${gone.id}/hand-over`;
  for (const unfit of [gone.id, boss.id])
    assert.equal(codeOf(await asBoss.call('POST', path, { assigneeId: unfit })), 'bad_input');
  const done = await asBoss.call('POST', path, { assigneeId: colleague.id });
  assert.deepEqual(done.body, { count: 2, kept: 0 });
  assert.equal((await shown(gone.id)).openRequests, 0);
  assert.equal((await shown(colleague.id)).openRequests, 2);
  const { body: request } = await asLead.call('GET', `/api/requests/${numbers[0]}`);
  assert.equal(request.assignee.id, colleague.id);
  const closed = await asLead.call('GET', `/api/requests/${numbers[2]}`);
  assert.equal(closed.body.assignee.id, gone.id);
  const [, last] = await historyOf(gone.id);
  const facts = { personId: gone.id, before: gone.id, after: colleague.id, requests: '2' };
  assert.deepEqual(last, { kind: 'staff_work_handed_over', ...byBoss, facts });
});

test('R8: confined requests are counted and handed over by who may not read them, to whoever may', async () => {
  const [gone, engineer, heir] = [
    await world.staff('service_manager'),
    await world.staff('engineer'),
    await world.staff('service_manager'),
  ];
  const company = await world.company();
  const owner = await Caller.signedIn(url, company.owner.email);
  const answers = {
    kind: 'complaint',
    about: 'engineer',
    engineer: 'Nora Feld',
    subject: 'Nobody called back',
    description: 'We waited.',
  };
  const { body: sent } = await owner.call('POST', '/api/request-categories/feedback/requests', {
    answers,
  });
  const asGone = await Caller.signedIn(url, gone.email);
  await asGone.call('POST', `/api/requests/${sent.number}/moves`, { move: 'take' });
  const hand = async (to: string) =>
    (await asBoss.call('POST', `/api/staff/${gone.id}/hand-over`, { assigneeId: to })).body;
  assert.deepEqual(await hand(engineer.id), { count: 0, kept: 1 });
  assert.equal(codeOf(await asBoss.call('GET', `/api/requests/${sent.number}`)), 'not_found');
  assert.deepEqual(await hand(heir.id), { count: 1, kept: 0 });
  const asHeir = await Caller.signedIn(url, heir.email);
  const { body: request } = await asHeir.call('GET', `/api/requests/${sent.number}`);
  assert.equal(request.assignee.id, heir.id);
  assert.equal(request.entries.at(-1).actor.id, boss.id);
});

test('the second factor of who lost it is taken, their sessions end, and they are told', async () => {
  const person = await world.staff('engineer');
  const own = await Caller.signedIn(url, person.email);
  const path = `/api/staff/${person.id}/second-factor`;
  assert.equal(codeOf(await asBoss.call('DELETE', path)), 'second_factor_off');
  await withSecondFactor(own);
  assert.equal((await asBoss.call('DELETE', path)).status, 204);
  assert.equal((await own.call('GET', '/api/me')).status, 401);
  await Caller.signedIn(url, person.email);
  await mailedSubject(installed, person.email, /second factor was reset/);
  const { rows } = await admin.query(
    `select actor_id, source_address from person_events
      where person_id = $1 and kind = 'second_factor_reset'`,
    [person.id],
  );
  assert.deepEqual(rows, [{ actor_id: boss.id, source_address: '127.0.0.1' }]);
  const [event] = await historyOf(person.id);
  const facts = { personId: person.id, before: 'on', after: 'off' };
  assert.deepEqual(event, { kind: 'staff_second_factor_reset', ...byBoss, facts });
});

test('nobody but the system administrator manages staff, and nobody changes themselves', async () => {
  const head = await world.staff('head');
  const asHead = await Caller.signedIn(url, head.email);
  assert.equal((await asHead.call('GET', '/api/staff')).status, 403);
  const patch = (caller: Caller, id: string) =>
    caller.call('PATCH', `/api/staff/${id}`, { roles: ['head', 'administrator'] });
  assert.equal((await patch(asHead, boss.id)).status, 403);
  assert.equal((await patch(asBoss, boss.id)).status, 403);
  for (const [method, what] of [
    ['PUT', 'suspension'],
    ['DELETE', 'second-factor'],
  ] as const)
    assert.equal((await asBoss.call(method, `/api/staff/${boss.id}/${what}`)).status, 403);
  const { body } = await asBoss.call('GET', '/api/staff');
  const own = body.members.find(({ id }: { id: string }) => id === boss.id);
  assert.equal(own.mayChange, false);
});

test('a customer is none of the staff, whose account can be changed here', async () => {
  const { owner } = await world.company();
  for (const [method, what, body] of [
    ['PATCH', '', { roles: ['engineer'] }],
    ['PUT', '/suspension', undefined],
    ['DELETE', '/second-factor', undefined],
    ['POST', '/hand-over', { assigneeId: boss.id }],
  ] as const) {
    const { status } = await asBoss.call(method, `/api/staff/${owner.id}${what}`, body);
    assert.equal(status, 404, what);
  }
});
