import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const { url, database } = await installation();
const world = await World.open(database);
const company = await world.company();
const member = await world.member(company, 'user');
const [owner, colleague, stranger] = [
  await Caller.signedIn(url, company.owner.email),
  await Caller.signedIn(url, member.email),
  await Caller.signedIn(url, (await world.company()).owner.email),
];
const path = '/api/request-views';
const save = async (name: string, filter: Record<string, string> = { state: 'all' }) =>
  (await owner.call('POST', path, { name, filter })).body;
const listed = async (caller: Caller) =>
  (await caller.call('GET', path)).body.items.map(
    ({ name, isDefault }: { name: string; isDefault: boolean }) => (isDefault ? `${name}!` : name),
  );

const first = await save('Critical');
const second = await save('Of the gateway', { product: 'mail-gateway', by: member.id });
const third = await save('Late');

test('views are kept in the order they came in, until they are put in another', async () => {
  assert.deepEqual(await listed(owner), ['Critical', 'Of the gateway', 'Late']);
  await owner.call('PUT', `${path}/order`, { ids: [third.id, first.id] });
  assert.deepEqual(await listed(owner), ['Late', 'Critical', 'Of the gateway']);
  const fourth = await save('Newest');
  assert.deepEqual((await listed(owner)).at(-1), 'Newest');
  await owner.call('DELETE', `${path}/${fourth.id}`);
  assert.equal((await listed(owner)).length, 3);
});

test('one view is the default at most, and may cease to be it', async () => {
  await owner.call('PATCH', `${path}/${first.id}`, { isDefault: true });
  await owner.call('PATCH', `${path}/${third.id}`, { isDefault: true, name: 'Late ones' });
  assert.deepEqual(await listed(owner), ['Late ones!', 'Critical', 'Of the gateway']);
  await owner.call('PATCH', `${path}/${third.id}`, { isDefault: false });
  assert.deepEqual(await listed(owner), ['Late ones', 'Critical', 'Of the gateway']);
});

test('what is left out of a change stays as it was', async () => {
  const { body } = await owner.call('PATCH', `${path}/${second.id}`, { name: 'Gateway' });
  assert.deepEqual(body.filter, { product: 'mail-gateway', by: member.id });
});

test('a colleague and a stranger see, change and order none of them', async () => {
  for (const other of [colleague, stranger]) {
    assert.deepEqual(await listed(other), []);
    const change = { name: 'Mine now', isDefault: true };
    assert.equal((await other.call('PATCH', `${path}/${second.id}`, change)).status, 404);
    await other.call('DELETE', `${path}/${second.id}`);
    await other.call('PUT', `${path}/order`, { ids: [second.id] });
  }
  assert.deepEqual(await listed(owner), ['Late ones', 'Critical', 'Gateway']);
});

test('a view is saved in one’s own company alone', async () => {
  const body = { companyId: company.id, name: 'Foreign', filter: {} };
  assert.equal((await stranger.call('POST', path, body)).status, 404);
});

test('whoever leaves the company has its views no more', async () => {
  await colleague.call('POST', path, { name: 'Of a colleague', filter: {} });
  const left = `/api/companies/${company.publicId}/people/${member.id}/removal`;
  await owner.call('POST', left, { successorId: null });
  assert.deepEqual(await listed(colleague), []);
});
