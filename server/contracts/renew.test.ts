import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RenewalProposal } from '../../api/contract-changes.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { keepContractStates } from './keep-states.ts';

const opened = await installation();
const { database, url } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const manager = await Caller.signedIn(url, (await world.staff('service_manager')).email);
const { zone } = world.book.current;
const DAY = 86_400_000;
const day = (days: number): string => world.localDay(days);
const stateOf = async (id: string): Promise<string> =>
  (await admin.query('select state from contracts where contract_id = $1', [id])).rows[0].state;

test('K4: a renewal takes over contacts, products and what was agreed, follows the day after, and is made once', async () => {
  const company = await world.company('business');
  const gone = await world.member(company, 'user');
  await admin.query(`update contract_contacts set phone = '+7 000' where contract_id = $1`, [
    company.contractId,
  ]);
  await admin.query(
    `insert into contract_contacts (company_id, contract_id, email, name) values ($1, $2, 'left@veresk.example', 'L')`,
    [company.id, company.contractId],
  );
  const overrides = { premiumIncidents: 40, products: ['mail-gateway'] };
  await admin.query('update contracts set overrides = $2 where contract_id = $1', [
    company.contractId,
    JSON.stringify(overrides),
  ]);
  const path = `/api/contracts/${company.contractId}/renewal`;
  const proposal: RenewalProposal = (await manager.call('GET', path)).body;
  assert.deepEqual(
    [proposal.startsOn, proposal.hasOverrides, proposal.renewedBy, proposal.abilities.renew],
    [day(301), true, null, true],
  );
  assert.deepEqual(
    proposal.contacts.map(({ email, isMember }) => [email, isMember]).sort(),
    [
      ['left@veresk.example', false],
      [company.owner.email, true],
    ].sort(),
  );
  const wanted = (number: string) => ({
    number,
    planId: proposal.planId,
    endsOn: proposal.endsOn,
    keepOverrides: true,
    contacts: [company.owner.email, gone.email],
  });
  const answers = await Promise.all(
    ['R-1', 'R-2'].map((number) => manager.call('POST', path, wanted(number))),
  );
  assert.deepEqual(
    answers.map(({ status, body }) => body.code ?? status).sort(),
    [201, 'contract_renewed'].sort(),
  );
  const made = answers.find(({ status }) => status === 201)?.body;
  assert.deepEqual([made.state, made.startsOn, made.endsOn], ['active', day(301), proposal.endsOn]);
  const { rows } = await admin.query(
    `select overrides, renews, array(select phone from contract_contacts contact
        where contact.contract_id = contracts.contract_id order by phone) as phones
      from contracts where contract_id = $1`,
    [made.id],
  );
  assert.deepEqual(rows, [{ overrides, renews: company.contractId, phones: ['+7 000', null] }]);
  const after: RenewalProposal = (await manager.call('GET', path)).body;
  assert.deepEqual([after.renewedBy?.id, after.abilities.renew], [made.id, false]);
  await keepContractStates(database, zone, Date.parse(`${day(300)}T12:00:00Z`));
  const told = await admin.query(`select from outbox where template = 'contract_ending'`);
  assert.equal(told.rowCount, 0);
  const owner = await Caller.signedIn(url, company.owner.email);
  const { levels } = (await owner.call('GET', '/api/support-levels')).body;
  const level = levels.find(({ contractId }: { contractId: string }) => contractId === made.id);
  assert.equal(level.whyNot.code, 'not_started');
});

test('K4: a contract is ended early with a reason; what its open requests were promised stays', async () => {
  const company = await world.company('business');
  const owner = await Caller.signedIn(url, company.owner.email);
  const { idempotencyKey: _key, ...typed } = world.request(company);
  const { number, clock } = (await owner.call('POST', '/api/requests', typed)).body;
  const path = `/api/contracts/${company.contractId}/termination`;
  const end = (lastDay: string) =>
    manager.call('POST', path, { lastDay, reason: 'Two contracts became one' });
  assert.deepEqual(
    [(await end(day(-5))).body.code, (await end(day(300))).body.code],
    ['bad_input', 'bad_input'],
  );
  assert.equal((await end(day(3))).status, 204);
  assert.equal(await stateOf(company.contractId), 'active');
  await keepContractStates(database, zone, Date.parse(`${day(4)}T12:00:00Z`));
  assert.equal(await stateOf(company.contractId), 'terminated');
  const found = (await owner.call('GET', `/api/requests/${number}`)).body;
  assert.equal(found.clock.dueAt, clock.dueAt);
  assert.equal((await owner.call('POST', '/api/requests', typed)).body.code, 'contract_terminated');
  assert.equal((await end(day(1))).body.code, 'contract_terminated');
  const renewed = await manager.call('POST', `/api/contracts/${company.contractId}/renewal`, {
    number: 'R-9',
    planId: 'business',
    endsOn: day(900),
    keepOverrides: true,
    contacts: [],
  });
  assert.equal(renewed.body.code, 'contract_terminated');
  const { rows } = await admin.query(
    `select facts ->> 'reason' as reason, actor_kind from company_events
      where company_id = $1 and kind = 'contract_terminated'`,
    [company.id],
  );
  assert.deepEqual(rows, [{ reason: 'Two contracts became one', actor_kind: 'staff' }]);
});

test('K4: yesterday ends a contract at once', async () => {
  const company = await world.company('business');
  const path = `/api/contracts/${company.contractId}/termination`;
  const { body } = await manager.call('GET', `/api/contracts/${company.contractId}/renewal`);
  const yesterday = new Date(Date.parse(body.today) - DAY).toISOString().slice(0, 10);
  const ended = await manager.call('POST', path, { lastDay: yesterday, reason: 'By mistake' });
  assert.equal(ended.status, 204, JSON.stringify(ended.body));
  assert.equal(await stateOf(company.contractId), 'terminated');
});
