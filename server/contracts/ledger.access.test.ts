import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerLine } from '../../api/contracts.ts';
import type { StaffRole } from '../../domain/access/index.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { ledgerFaults } from '../../tests/support/ledger.ts';

const opened = await installation();
const { database, url } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const company = await world.company('start');
const owner = await Caller.signedIn(url, company.owner.email);
const head = await Caller.signedIn(url, (await world.staff('head')).email);
const path = (contractId: string) => `/api/contracts/${contractId}/ledger`;

const { idempotencyKey: _key, ...typed } = world.request(company);
const { body: request } = await owner.call('POST', '/api/requests', typed);
await head.call('POST', `/api/requests/${request.number}/moves`, {
  move: 'return_incident',
  reason: 'A fault of ours',
});
await head.call('POST', path(company.contractId), { amount: -2, reason: 'Agreed by telephone' });

test('K3: the ledger tells each line with who, when, which request, why, and what was left', async () => {
  const { status, body } = await owner.call('GET', path(company.contractId));
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(
    body.items.map(({ kind, amount, left, requestNumber, reason, by }: LedgerLine) => [
      kind,
      amount,
      left,
      requestNumber,
      reason,
      by?.name.split(' ')[0] ?? null,
    ]),
    [
      ['correction', -2, 4, null, 'Agreed by telephone', 'staff'],
      ['return', 1, 6, request.number, 'A fault of ours', 'staff'],
      ['reserve', -1, 5, request.number, null, 'owner'],
      ['grant', 6, 6, null, null, null],
    ],
  );
  assert.deepEqual([body.year.quota.left, body.next, body.abilities.correct], [4, null, false]);
});

test('a ledger comes in pages', async () => {
  const first = await head.call('GET', `${path(company.contractId)}?limit=3`);
  assert.equal(first.body.items.length, 3);
  const second = await head.call(
    'GET',
    `${path(company.contractId)}?limit=3&cursor=${first.body.next}`,
  );
  assert.deepEqual(
    [second.body.items.map(({ kind }: LedgerLine) => kind), second.body.next],
    [['grant'], null],
  );
});

test('K3: an incident that a request holds can be returned from the ledger, and only by those who may', async () => {
  const other = await world.company('start');
  const opener = await Caller.signedIn(url, other.owner.email);
  const { idempotencyKey: _none, ...typed } = world.request(other);
  await opener.call('POST', '/api/requests', typed);
  const engineer = await Caller.signedIn(url, (await world.staff('engineer')).email);
  const returnable = async (caller: Caller) =>
    (await caller.call('GET', path(other.contractId))).body.items
      .filter(({ mayReturn }: LedgerLine) => mayReturn)
      .map(({ kind }: LedgerLine) => kind);
  assert.deepEqual(await returnable(head), ['reserve']);
  assert.deepEqual(await returnable(engineer), []);
  assert.deepEqual(await returnable(opener), []);
});

/** K3, by hand: what each role gets when it corrects a quota. */
const roles: Record<StaffRole, 201 | 403> = {
  engineer: 403,
  signature_analyst: 403,
  fix_engineer: 403,
  technical_account_manager: 201,
  duty_manager: 201,
  service_manager: 201,
  head: 201,
  administrator: 201,
};

for (const [role, expected] of Object.entries(roles) as [StaffRole, 201 | 403][]) {
  test(`the role ${role} ${expected === 201 ? 'may' : 'may not'} correct a quota`, async () => {
    const caller = await Caller.signedIn(url, (await world.staff(role)).email);
    const { status } = await caller.call('POST', path(company.contractId), {
      amount: 1,
      reason: 'One more',
    });
    assert.equal(status, expected);
  });
}

test('an administrator of the company sees its ledger, a user does not, and nobody of theirs corrects it', async () => {
  const administrator = await world.member(company, 'administrator');
  const user = await world.member(company, 'user', true);
  const asAdministrator = await Caller.signedIn(url, administrator.email);
  const asUser = await Caller.signedIn(url, user.email);
  const look = (caller: Caller) => caller.call('GET', path(company.contractId));
  assert.deepEqual([(await look(asAdministrator)).status, (await look(asUser)).status], [200, 404]);
  const correction = { amount: 1, reason: 'For us' };
  assert.equal(
    (await asAdministrator.call('POST', path(company.contractId), correction)).status,
    404,
  );
});

test('A3: a correction stands in the company’s history with before and after', async () => {
  const { rows } = await admin.query(
    `select facts - 'contractId' - 'year' as facts from company_events
     where kind = 'quota_corrected' order by occurred_at limit 1`,
  );
  assert.deepEqual(rows, [{ facts: { before: 6, after: 4 } }]);
});

test('K3: more than is left cannot be taken away', async () => {
  const { status, body } = await head.call('POST', path(company.contractId), {
    amount: -100,
    reason: 'All',
  });
  assert.deepEqual([status, body.code], [409, 'balance_below_zero']);
});

for (const [what, wrong, field] of [
  ['nothing', { amount: 0 }, 'amount'],
  ['half an incident', { amount: 0.5 }, 'amount'],
  ['no reason', { reason: ' ' }, 'reason'],
] as const) {
  test(`a correction by ${what} is refused under its field`, async () => {
    const correction = { amount: 1, reason: 'Why', ...wrong };
    const { status, body } = await head.call('POST', path(company.contractId), correction);
    assert.deepEqual([status, body.code, body.fields[0].path], [400, 'bad_input', field]);
  });
}

test('K3: unlimited incidents have a ledger without numbers, and nothing to correct', async () => {
  const big = await world.company('enterprise');
  const { body } = await head.call('GET', path(big.contractId));
  assert.deepEqual(
    [body.items[0].left, body.year.quota.left, body.abilities.correct],
    [null, null, false],
  );
  const refused = await head.call('POST', path(big.contractId), { amount: 1, reason: 'More' });
  assert.deepEqual([refused.status, refused.body.fields[0].path], [400, 'amount']);
});

test('K3: a year that was never opened has no ledger', async () => {
  const { status } = await head.call('GET', `${path(company.contractId)}?year=1999-01-01`);
  assert.equal(status, 404);
});

test('after all this every balance is the sum of its lines', async () => {
  assert.deepEqual(await ledgerFaults(admin), []);
});
