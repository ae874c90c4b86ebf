import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContractChangePreview } from '../../api/contract-changes.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { ledgerFaults } from '../../tests/support/ledger.ts';
import { verifyClocks } from '../requests/index.ts';

const opened = await installation();
const { database, url } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const manager = await Caller.signedIn(url, (await world.staff('service_manager')).email);
const engineer = await Caller.signedIn(url, (await world.staff('engineer')).email);

async function customer(planId: string, requests = 0, severity: 1 | 2 | 3 | 4 = 2) {
  const company = await world.company(planId);
  const owner = await Caller.signedIn(url, company.owner.email);
  const send = () => {
    const { idempotencyKey: _key, ...typed } = world.request(company, { severity });
    return owner.call('POST', '/api/requests', typed);
  };
  const numbers: string[] = [];
  for (let i = 0; i < requests; i += 1) numbers.push((await send()).body.number);
  const path = `/api/contracts/${company.contractId}`;
  return { ...company, caller: owner, send, numbers, path };
}

const wanted = (planId: string) => ({ planId, keepOverrides: false });
const why = { reason: 'They grow', mayBeLater: false };
const quotaOf = async (contractId: string) => {
  const { body } = await manager.call('GET', `/api/contracts/${contractId}/ledger`);
  const { granted, left } = body.year.quota;
  return { granted, left, newest: body.items[0] };
};
const dueOf = async (number: string) =>
  (await engineer.call('GET', `/api/requests/${number}`)).body.clock.dueAt;

test('K3, P8: what a change of plan does is shown before, does nothing by itself, and is what comes of it then', async () => {
  const { path, contractId, numbers } = await customer('plus', 2);
  const before = await dueOf(String(numbers[0]));
  const looked = await manager.call('POST', `${path}/plan-change/preview`, wanted('business'));
  assert.equal(looked.status, 200, JSON.stringify(looked.body));
  const preview: ContractChangePreview = looked.body;
  assert.deepEqual(
    [preview.before.planId, preview.after.planId, preview.openRequests, preview.needReason],
    ['plus', 'business', 2, 0],
  );
  const { quota } = preview;
  const second = preview.promises.find(({ what }) => what.startsWith('2 '));
  assert.ok(second?.changes);
  assert.equal(await dueOf(String(numbers[0])), before);
  const changed = await manager.call('POST', `${path}/plan-change`, {
    ...wanted('business'),
    ...why,
  });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  assert.equal(changed.body.requests, 2);
  const after = await quotaOf(contractId);
  assert.deepEqual({ granted: after.granted, left: after.left }, quota?.after);
  assert.deepEqual([after.newest.kind, after.newest.reason], ['grant', 'They grow']);
  const moved = preview.moved.find(({ number }) => number === numbers[0]);
  assert.equal(await dueOf(String(numbers[0])), moved?.dueAfter ?? before);
  assert.deepEqual(await ledgerFaults(admin), []);
});

test('P8: a deadline moves later only where that is allowed', async () => {
  const [kept, moved] = [await customer('business', 1, 1), await customer('business', 1, 1)];
  const [first, second] = [String(kept.numbers[0]), String(moved.numbers[0])];
  const before = { first: await dueOf(first), second: await dueOf(second) };
  const { body } = await manager.call('POST', `${kept.path}/plan-change/preview`, wanted('plus'));
  assert.equal(body.needReason, 1);
  await manager.call('POST', `${kept.path}/plan-change`, { ...wanted('plus'), ...why });
  await manager.call('POST', `${moved.path}/plan-change`, {
    ...wanted('plus'),
    ...why,
    mayBeLater: true,
  });
  assert.equal(await dueOf(first), before.first);
  assert.ok((await dueOf(second)) > before.second);
});

test('K3: a downgrade with more used than it grants leaves nothing and takes nothing from a request; back again is as before', async () => {
  const { path, contractId, send } = await customer('business', 7);
  const before = await quotaOf(contractId);
  await manager.call('POST', `${path}/plan-change`, { ...wanted('start'), ...why });
  const between = await quotaOf(contractId);
  assert.deepEqual([between.granted, between.left], [6, 0]);
  assert.equal((await send()).body.code, 'no_incidents_left');
  const { rows } = await admin.query(
    `select count(*)::int from quota_lines where contract_id = $1 and kind = 'return'`,
    [contractId],
  );
  assert.equal(rows[0].count, 0);
  await manager.call('POST', `${path}/plan-change`, { ...wanted('business'), ...why });
  const after = await quotaOf(contractId);
  assert.deepEqual([after.granted, after.left], [before.granted, before.left]);
  assert.deepEqual(await ledgerFaults(admin), []);
});

test('K3: from unlimited on, what requests hold is counted', async () => {
  const { path, contractId, numbers } = await customer('enterprise', 3);
  assert.equal((await quotaOf(contractId)).left, null);
  await manager.call('POST', `/api/requests/${numbers[0]}/moves`, {
    move: 'return_incident',
    reason: 'Ours',
  });
  await manager.call('POST', `${path}/plan-change`, { ...wanted('start'), ...why });
  assert.equal((await quotaOf(contractId)).left, 4);
  await manager.call('POST', `/api/requests/${numbers[1]}/moves`, {
    move: 'return_incident',
    reason: 'Ours',
  });
  assert.equal((await quotaOf(contractId)).left, 5);
  await manager.call('POST', `${path}/plan-change`, { ...wanted('enterprise'), ...why });
  assert.equal((await quotaOf(contractId)).left, null);
  assert.deepEqual(await ledgerFaults(admin), []);
});

test('K3: requests that are sent while the plan changes overdraw nothing, and none runs on the plan before', async () => {
  const { path, contractId, send } = await customer('business', 2);
  const change = manager.call('POST', `${path}/plan-change`, { ...wanted('start'), ...why });
  const sent = await Promise.all(Array.from({ length: 10 }, send));
  assert.equal((await change).status, 200);
  const taken = sent.filter(({ status }) => status === 201).length;
  const left = (await quotaOf(contractId)).left;
  assert.equal(left, Math.max(0, 6 - 2 - taken));
  const { rows } = await admin.query(
    'select distinct plan_id from requests where contract_id = $1',
    [contractId],
  );
  assert.deepEqual(rows, [{ plan_id: 'start' }]);
  assert.deepEqual(await ledgerFaults(admin), []);
});

test('P7: what differs nowhere, is over or has too many contacts is refused with its reason', async () => {
  const { path, id, contractId } = await customer('business');
  const change = async (planId: string) =>
    (await manager.call('POST', `${path}/plan-change`, { ...wanted(planId), ...why })).body.code;
  assert.deepEqual(
    [await change('business'), await change('standard'), await change('no-plan')],
    ['nothing_changed', 'unknown_plan', 'unknown_plan'],
  );
  for (let i = 0; i < 3; i += 1)
    await admin.query(
      `insert into contract_contacts (company_id, contract_id, email, name) values ($1, $2, $3, 'N')`,
      [id, contractId, `more${i}@veresk.example`],
    );
  assert.equal(await change('start'), 'too_many_contacts');
  await admin.query(`update contracts set state = 'expired' where contract_id = $1`, [contractId]);
  assert.equal(await change('plus'), 'contract_expired');
  const asked = await engineer.call('POST', `${path}/plan-change/preview`, wanted('plus'));
  assert.equal(asked.body.code, 'not_allowed');
});

test('P8: after all these changes every stored clock is what its history gives, and only what moved was mailed', async () => {
  const wrong: unknown[] = [];
  const told = { difference: (one: unknown) => wrong.push(one), progress: () => {} };
  await verifyClocks(database, world.book, told);
  assert.deepEqual(wrong, []);
  const { rows } = await admin.query(
    `select event.terms ->> 'sameContract' as same, count(*)::int from outbox
      join request_events event on event.request_id = outbox.request_id and event.seq = outbox.event_seq
      where template = 'contract_changed' group by 1`,
  );
  assert.equal(rows.length, 1);
  assert.equal(rows[0].same, 'true');
});
