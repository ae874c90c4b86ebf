import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const installed = await installation();
const { database, url, sink } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const company = await world.company('business');
const [manager, engineer] = [
  await world.staff('technical_account_manager'),
  await world.staff('engineer'),
];
const user = await world.member(company, 'user');
const signedIn = (person: { email: string }) => Caller.signedIn(url, person.email);
const [owner, desk] = [await signedIn(company.owner), await signedIn(manager)];
const path = `/api/contracts/${company.contractId}/enquiries`;
const waiting = async () => (await desk.call('GET', '/api/contract-enquiries')).body.items;

test('K4: an enquiry reaches those who manage contracts by mail and on the desk, once while it waits', async () => {
  const asked = { wish: 'upgrade', words: 'Четыре сайта <b>больше</b>' };
  for (const _twice of [1, 2]) {
    const { status, body } = await owner.call('POST', path, asked);
    assert.equal(status, 202, JSON.stringify(body));
  }
  await sink.took(1);
  assert.deepEqual(
    sink.mails.map(({ to, subject }) => [to?.[0]?.address, subject?.includes('asks for more')]),
    [[manager.email, true]],
  );
  assert.match(String(sink.mails[0]?.text), /Четыре сайта <b>больше<\/b>/);
  assert.deepEqual(
    (await waiting()).map((item: Record<string, unknown>) => [item.wish, item.words]),
    [['upgrade', asked.words]],
  );
  const { rows } = await admin.query(
    `select person_id from outbox where template = 'contract_enquiry'`,
  );
  assert.deepEqual(rows, [{ person_id: manager.id }]);
});

test('K4: who does not manage the company does not ask, and who does not manage contracts sees no enquiries', async () => {
  const another = await signedIn((await world.company('start')).owner);
  const asked = { wish: 'renewal' };
  const asks = async (by: Caller) => (await by.call('POST', path, asked)).body.code;
  assert.deepEqual(
    [await asks(await signedIn(user)), await asks(another)],
    ['not_allowed', 'not_found'],
  );
  const seen = await (await signedIn(engineer)).call('GET', '/api/contract-enquiries');
  assert.equal(seen.body.code, 'not_allowed');
});

test('K4: what was seen to waits no more, stands in the history, and can be asked again', async () => {
  const [{ id }] = await waiting();
  const settled = `/api/contract-enquiries/${id}/settlement`;
  assert.equal((await desk.call('POST', settled)).status, 204);
  assert.equal((await desk.call('POST', settled)).body.code, 'not_found');
  assert.deepEqual(await waiting(), []);
  await owner.call('POST', path, { wish: 'upgrade' });
  assert.equal((await waiting()).length, 1);
  const { rows } = await admin.query(
    `select kind from company_events where kind like 'contract_enquiry%' order by occurred_at, event_id`,
  );
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ['contract_enquiry_made', 'contract_enquiry_settled', 'contract_enquiry_made'],
  );
});
