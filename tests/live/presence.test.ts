import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../support/admin.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { LiveListener } from '../support/live-listener.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const nora = await world.staff('engineer');
const viktor = await world.staff('duty_manager');
const asNora = await Caller.signedIn(url, nora.email);
const asViktor = await Caller.signedIn(url, viktor.email);
const asCustomer = await Caller.signedIn(url, (await world.company()).owner.email);

interface Place {
  number?: string | null;
  writing?: boolean;
}
const put = (caller: Caller, tab: string, { number = 'PD-7', writing = false }: Place = {}) =>
  caller.call('PUT', '/api/presence', { tab, number, writing });
const seen = async () => (await asViktor.call('GET', '/api/presence')).body;
const leaveAll = () => admin.query('delete from presence');

test('a colleague sees who is here, who looks at a request and who writes on it', async () => {
  await leaveAll();
  await put(asNora, 'a', { writing: true });
  await put(asViktor, 'b', { number: null });
  assert.deepEqual(await seen(), {
    online: [
      { id: nora.id, name: nora.name },
      { id: viktor.id, name: viktor.name },
    ].sort((one, other) => (one.name < other.name ? -1 : 1)),
    viewing: [{ id: nora.id, name: nora.name, number: 'PD-7', writing: true }],
  });
});

test('two tabs on one request are one person, who writes if either tab does', async () => {
  await leaveAll();
  await put(asNora, 'a', { writing: false });
  await put(asNora, 'b', { writing: true });
  const { online, viewing } = await seen();
  assert.equal(online.length, 1);
  assert.deepEqual(viewing, [{ id: nora.id, name: nora.name, number: 'PD-7', writing: true }]);
});

test('who fell silent 45 seconds ago is gone', async () => {
  await leaveAll();
  await put(asNora, 'a');
  await admin.query("update presence set seen_at = now() - interval '46 seconds'");
  assert.deepEqual(await seen(), { online: [], viewing: [] });
});

test('a tab that is closed is gone at once; the other stays', async () => {
  await leaveAll();
  await put(asNora, 'a', { number: 'PD-8' });
  await put(asNora, 'b', { number: 'PD-9' });
  await asNora.call('DELETE', '/api/presence/a');
  const { viewing } = await seen();
  assert.deepEqual(
    viewing.map(({ number }: { number: string }) => number),
    ['PD-9'],
  );
});

test('only what is news is announced: not each sign of life', async () => {
  await leaveAll();
  const listener = await LiveListener.open(url, asViktor.cookie);
  const allHeard = async () => {
    const from = listener.heard.length;
    // A change that is surely told, after which everything said before has been heard.
    await tellAll();
    await listener.change('PD-1', from);
    return listener.heard.filter(({ kind }) => kind === 'presence').length;
  };
  const before = await allHeard();
  const said: [string, () => Promise<unknown>, number][] = [
    ['appears', () => put(asNora, 'a'), 1],
    ['stays', () => put(asNora, 'a'), 1],
    ['begins to write', () => put(asNora, 'a', { writing: true }), 2],
    ['goes on writing', () => put(asNora, 'a', { writing: true }), 2],
    ['goes elsewhere', () => put(asNora, 'a', { number: null }), 3],
    ['leaves', () => asNora.call('DELETE', '/api/presence/a'), 4],
    ['had left', () => asNora.call('DELETE', '/api/presence/a'), 4],
  ];
  for (const [words, act, expected] of said) {
    await act();
    assert.equal((await allHeard()) - before, expected, words);
  }
  await listener.close();
});

const tellAll = () =>
  admin.query("select pg_notify('live', $1)", [
    JSON.stringify({ request: 1, company: nora.id, by: nora.id, with: [], internal: true }),
  ]);

test('customers see nobody and show themselves nowhere', async () => {
  assert.equal((await asCustomer.call('GET', '/api/presence')).status, 404);
  assert.equal((await put(asCustomer, 'a')).status, 404);
  assert.equal((await asCustomer.call('DELETE', '/api/presence/a')).status, 404);
});
