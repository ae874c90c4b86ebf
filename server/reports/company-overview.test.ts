import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { deeds, refusedWith } from '../../tests/support/deeds.ts';
import { Caller, installation } from '../../tests/support/installation.ts';
import { type SampleCompany, World } from '../../tests/support/world.ts';
import { type Actor, as } from '../access/index.ts';
import { companyOverview } from './company-overview.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
// Wednesday 18 November 2026, 12:00 at UTC+3. Business severity 2 promises six working hours, which end at 18:00; severity 1
// two hours around the clock, which end at 14:00.
const noon = Date.parse('2026-11-18T09:00:00Z');
const world = await World.open(database, noon);
const { book } = world;
const { send, write, move } = deeds(database, book);
const engineer = await world.staff('engineer');
const service = await world.staff('service_manager');
const manager = await world.staff('technical_account_manager');

const hours = (count: number) => noon + count * 3_600_000;
const days = (count: number) => hours(24 * count);

const overviewFor = (actor: Actor, { publicId }: SampleCompany, now = days(1)) =>
  as(database, actor, (scope) => companyOverview(scope, publicId, { actor, book, now }));

async function answered(company: SampleCompany, by: Actor, severity: 1 | 2, after: number) {
  const number = await send(by, world.request(company, { severity }), noon);
  const answer = { kind: 'answer', body: 'It is the firewall.', qualified: true } as const;
  await write(engineer, number, answer, hours(after));
}

const company = await world.company('business');
const other = await world.company('business');
const { owner } = company;
const colleague = await world.member(company, 'user');
const granted = await world.member(company, 'user', true);
await answered(company, owner, 2, 5);
await answered(company, owner, 2, 6);
await answered(company, owner, 2, 6.5);
await answered(company, owner, 1, 1);
await answered(other, other.owner, 1, 5);
// Past due and not answered; without a promise; cancelled in time.
await send(owner, world.request(company, { severity: 1 }), noon);
const plain = await world.request(company, { contractId: null });
await send(colleague, plain, noon);
const cancelled = await send(owner, world.request(company), noon);
await move(engineer, cancelled, { move: 'cancel', reason: 'A double' }, hours(1));

const ofOwner = [
  { contractId: company.contractId, severity: 1, kept: 1, late: 1, latestMinutes: 22 * 60 },
  { contractId: company.contractId, severity: 2, kept: 2, late: 1, latestMinutes: 30 },
];

test('first answers are counted by contract and severity, and the latest one is measured', async () => {
  const { record } = await overviewFor(owner, company);
  assert.deepEqual(record, { days: 90, of: 'company', items: ofOwner });
  assert.deepEqual((await overviewFor(granted, company)).record, record);
});

test('an open promise is late once its time has passed', async () => {
  const before = await overviewFor(owner, company, hours(2));
  assert.deepEqual(before.record.items[0], { ...ofOwner[0], late: 0, latestMinutes: null });
});

test('after ninety days nothing of it is told', async () => {
  assert.equal((await overviewFor(owner, company, days(89))).record.items.length, 2);
  assert.deepEqual((await overviewFor(owner, company, days(91))).record.items, []);
});

test('C3: who sees their own requests only gets figures of these', async () => {
  assert.deepEqual((await overviewFor(colleague, company)).record, {
    days: 90,
    of: 'own',
    items: [],
  });
});

test('another company’s figures are never told', async () => {
  const { record } = await overviewFor(other.owner, other);
  assert.deepEqual(
    record.items.map(({ kept, late }) => [kept, late]),
    [[0, 1]],
  );
  await assert.rejects(overviewFor(other.owner, company), refusedWith('not_found'));
});

test('companies that are seen as one are counted together', async () => {
  const [a, b] = [await world.company('business'), await world.company('business')];
  await answered(a, a.owner, 2, 5);
  await answered(b, b.owner, 2, 7);
  const caller = await Caller.signedIn(url, service.email);
  const merged = await caller.call('POST', `/api/companies/${b.publicId}/merger`, {
    into: a.publicId,
    reason: 'Registered twice',
  });
  assert.equal(merged.status, 201);
  const told = await (await Caller.signedIn(url, a.owner.email)).call(
    'GET',
    `/api/companies/${b.publicId}/overview`,
  );
  assert.equal(told.status, 200);
  const groups = [a.owner.companies[0], { ...b.owner.companies[0], mergedInto: a.id }];
  const seesBoth = { ...a.owner, companies: groups } as Actor;
  const { record } = await overviewFor(seesBoth, a);
  const figures = new Map(record.items.map(({ contractId, ...counts }) => [contractId, counts]));
  assert.deepEqual([figures.get(a.contractId)?.kept, figures.get(b.contractId)?.late], [1, 1]);
});

test('a customer since the first of account and contract', async () => {
  const { customerSince } = await overviewFor(owner, company);
  const { rows } = await admin.query(
    `select least(min(starts_on), (select created_at::date from companies where company_id = $1))::text as day
      from contracts where company_id = $1`,
    [company.id],
  );
  assert.equal(customerSince, rows[0].day);
});

const path = `/api/companies/${company.publicId}/account-manager`;

test('staff assign an account manager, the company is told who, and its history too', async () => {
  const caller = await Caller.signedIn(url, manager.email);
  const { body } = await caller.call('PUT', path, { personId: manager.id });
  assert.equal(body.accountManager.name, manager.name);
  assert.deepEqual(
    body.candidates.map(({ id }: { id: string }) => id),
    [manager.id],
  );
  const { id, name, email } = manager;
  assert.deepEqual((await overviewFor(colleague, company)).accountManager, { id, name, email });
  assert.equal((await overviewFor(other.owner, other)).accountManager, null);
  // Again is no second event.
  await caller.call('PUT', path, { personId: manager.id });
  await caller.call('PUT', path, { personId: null });
  assert.equal((await overviewFor(owner, company)).accountManager, null);
  const history = await (await Caller.signedIn(url, owner.email)).call(
    'GET',
    `/api/companies/${company.publicId}/activity`,
  );
  const told = history.body.items
    .filter(({ kind }: { kind: string }) => kind.startsWith('account_manager'))
    .map(({ kind, person }: { kind: string; person: { name: string } }) => [kind, person.name]);
  assert.deepEqual(told, [
    ['account_manager_removed', manager.name],
    ['account_manager_assigned', manager.name],
  ]);
});

test('somebody who is none, or an engineer who assigns, is refused', async () => {
  const caller = await Caller.signedIn(url, manager.email);
  const wrong = await caller.call('PUT', path, { personId: engineer.id });
  assert.deepEqual([wrong.status, wrong.body.fields[0].path], [400, 'personId']);
  const asEngineer = await Caller.signedIn(url, engineer.email);
  const refused = await asEngineer.call('PUT', path, { personId: manager.id });
  assert.equal(refused.body.code, 'not_allowed');
  const seen = await asEngineer.call('GET', path);
  assert.deepEqual(seen.body, { accountManager: null, candidates: [] });
});

test('who may sign in no more is nobody’s account manager', async () => {
  const leaving = await world.staff('technical_account_manager');
  const caller = await Caller.signedIn(url, manager.email);
  await caller.call('PUT', path, { personId: leaving.id });
  assert.equal((await overviewFor(owner, company)).accountManager?.id, leaving.id);
  await admin.query('update people set suspended_at = now() where person_id = $1', [leaving.id]);
  assert.equal((await overviewFor(owner, company)).accountManager, null);
});
