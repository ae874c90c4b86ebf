import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Settings } from '../../api/settings.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const opened = await installation();
const { database, url } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const head = await Caller.signedIn(url, (await world.staff('head')).email);
const one = await world.company('business');
const other = await world.company('business');
const plus = await world.company('plus');
const owner = await Caller.signedIn(url, one.owner.email);
const { idempotencyKey: _key, ...typed } = world.request(one, { severity: 2 });
const sent = (await owner.call('POST', '/api/requests', typed)).body;
const dueAt = async (): Promise<string> =>
  (await owner.call('GET', `/api/requests/${sent.number}`)).body.clock.dueAt;
const left = async (id: string) =>
  (await head.call('GET', `/api/contracts/${id}/ledger`)).body.year.quota.left;
const versionOf = async (id: string) =>
  (await admin.query('select catalogue_version from contracts where contract_id = $1', [id]))
    .rows[0].catalogue_version;

// In the new version the plan answers twice as fast and has more incidents.
const { version, plans }: Settings = (await head.call('GET', '/api/settings')).body;
const changed = plans.map((plan) => {
  const target = plan.targets[2];
  if (plan.id !== 'business' || !target) return plan;
  const targets = { ...plan.targets, 2: { ...target, minutes: target.minutes / 2 } };
  return { ...plan, targets, premiumIncidents: 50 };
});
const saved = await head.call('POST', '/api/settings/versions', {
  basedOn: version,
  plans: changed,
  holdsFrom: null,
  note: null,
  reason: null,
});

test('P7: a plan that changed in the catalogue leaves signed contracts alone, and new ones are signed on it', async () => {
  assert.equal(saved.status, 201, JSON.stringify(saved.body));
  assert.equal(await versionOf(one.contractId), version);
  assert.equal(await dueAt(), sent.clock.dueAt);
  assert.equal(await left(one.contractId), 35);
  const again = (await owner.call('POST', '/api/requests', typed)).body;
  assert.equal(again.clock.target?.minutes ?? null, sent.clock.target?.minutes ?? null);
});

test('P7: contracts whose plan promises something else now are listed; others are not', async () => {
  const { body } = await head.call('GET', '/api/contract-versions');
  assert.deepEqual(
    body.items
      .map((item: { id: string; openRequests: number }) => [item.id, item.openRequests])
      .sort(),
    [
      [one.contractId, 2],
      [other.contractId, 0],
    ].sort(),
  );
  assert.equal(
    body.items.some(({ id }: { id: string }) => id === plus.contractId),
    false,
  );
});

test('P7, P8: what moves is shown, and contracts are moved by themselves: what is refused for one stops none', async () => {
  const contractIds = [one.contractId, other.contractId];
  const looked = await head.call('POST', '/api/contract-versions/preview', { contractIds });
  assert.equal(looked.status, 200, JSON.stringify(looked.body));
  const [first] = looked.body.items;
  assert.deepEqual(
    first.promises
      .filter(({ changes }: { changes: boolean }) => changes)
      .map(({ before, after }: { before: string; after: string }) => [before, after]),
    [
      ['6 working hours', '3 working hours'],
      ['36', '50'],
    ],
  );
  assert.deepEqual(first.quota, {
    before: { granted: 36, left: 34 },
    after: { granted: 50, left: 48 },
    used: 2,
  });
  const due = first.moved.find(({ number }: { number: string }) => number === sent.number);
  assert.ok(due.dueAfter < due.dueBefore);
  const moved = await head.call('POST', '/api/contract-versions/moves', {
    contractIds: [one.contractId, plus.contractId, '00000000-0000-7000-8000-000000000001'],
    reason: 'Agreed with everybody',
    mayBeLater: false,
  });
  assert.deepEqual(
    moved.body.items.map(({ refused, requests }: Record<string, unknown>) => [refused, requests]),
    [
      [null, 2],
      [null, 0],
      ['not_found', 0],
    ],
  );
  assert.equal(await dueAt(), due.dueAfter);
  assert.equal(await left(one.contractId), 48);
  const { rows } = await admin.query(
    `select facts ->> 'after' as after, facts ->> 'reason' as reason from company_events
      where company_id = $1 and kind = 'contract_version_moved'`,
    [one.id],
  );
  assert.deepEqual(rows, [{ after: String(saved.body.version), reason: 'Agreed with everybody' }]);
  const { body } = await head.call('GET', '/api/contract-versions');
  assert.deepEqual(
    body.items.map(({ id }: { id: string }) => id),
    [other.contractId],
  );
});
