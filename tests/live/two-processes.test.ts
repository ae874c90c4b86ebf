import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { adminOf } from '../support/admin.ts';
import { testDatabase } from '../support/database.ts';
import { Caller } from '../support/installation.ts';
import { LiveListener } from '../support/live-listener.ts';
import { type ServerProcess, startProcess } from '../support/server-process.ts';
import type { SampleCompany } from '../support/world.ts';
import { World } from '../support/world.ts';

// Two processes as people start them, on one database: what is done through one is told by the other.
const tested = await testDatabase();
const admin = adminOf(tested);
const world = await World.open(tested.database);
const company = await world.company('business');
const engineer = await world.staff('engineer');

const { host, port, user, password, database } = tested.admin;
const url = `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`;
const settings = { DATABASE_URL: url, LOG_LEVEL: 'silent' };

let left = await startProcess('start', settings);
let right = await startProcess('start', settings);
after(() => Promise.all([left.stop(), right.stop()]));

/** The same process again, at the same address. */
async function restarted(server: ServerProcess): Promise<ServerProcess> {
  await server.stop();
  return startProcess('start', { ...settings, PORT: new URL(server.url).port });
}

const customer = await Caller.signedIn(right.url, company.owner.email);
const desk = await Caller.signedIn(left.url, engineer.email);

/** A session holds at every process; the address says which one is called. */
const call = (server: ServerProcess, caller: Caller, method: string, path: string, body: unknown) =>
  Caller.withCookie(server.url, caller.cookie).call(method, path, body);

async function send(server: ServerProcess, { contractId }: SampleCompany): Promise<string> {
  const { idempotencyKey: _key, ...typed } = world.request(company, { contractId });
  const { status, body } = await call(server, customer, 'POST', '/api/requests', typed);
  assert.equal(status, 201, JSON.stringify(body));
  return body.number;
}

const reply = (server: ServerProcess, number: string, body: string) =>
  call(server, customer, 'POST', `/api/requests/${number}/messages`, { kind: 'reply', body });

const note = (server: ServerProcess, number: string) =>
  call(server, desk, 'POST', `/api/requests/${number}/messages`, {
    kind: 'note',
    body: 'Between us',
  });

test('settings that one process saves hold in the other', async () => {
  const head = await Caller.signedIn(left.url, (await world.staff('head')).email);
  const { body } = await call(left, head, 'GET', '/api/settings', undefined);
  const plans = body.plans.map((plan: { id: string }) =>
    plan.id === 'business' ? { ...plan, names: { en: 'Trade' } } : plan,
  );
  const saved = { basedOn: body.version, plans, holdsFrom: null, note: null, reason: null };
  const { status } = await call(left, head, 'POST', '/api/settings/versions', saved);
  assert.equal(status, 201);
  const named = async () =>
    (await call(right, head, 'GET', '/api/plans', undefined)).body.plans.some(
      ({ name }: { name: string }) => name === 'Trade',
    );
  while (!(await named())) await delay(10);
});

test('what one process does, the other tells', async () => {
  const listener = await LiveListener.open(left.url, desk.cookie);
  const number = await send(right, company);
  await listener.change(number);
  const from = listener.heard.length;
  await reply(right, number, 'It happened again');
  await listener.change(number, from);
  await listener.close();
});

test('it works both ways, and a customer hears nothing of a note', async () => {
  const listener = await LiveListener.open(right.url, customer.cookie);
  const number = await send(left, company);
  await listener.change(number);
  assert.equal((await note(left, number)).status, 201);
  const other = await send(left, company);
  await listener.change(other);
  assert.deepEqual(listener.numbers, [number, other]);
  await listener.close();
});

test('after the process that tells was started anew', async () => {
  const before = await LiveListener.open(left.url, desk.cookie);
  left = await restarted(left);
  await before.ended;
  const listener = await LiveListener.open(left.url, desk.cookie);
  await listener.change(await send(right, company));
  await listener.close();
});

test('after the process that does was started anew', async () => {
  const listener = await LiveListener.open(left.url, desk.cookie);
  right = await restarted(right);
  await listener.change(await send(right, company));
  await listener.close();
});

test('after the connections that hear were cut', async () => {
  const listeners = [
    await LiveListener.open(left.url, desk.cookie),
    await LiveListener.open(right.url, desk.cookie),
  ];
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pactdesk live' and datname = current_database()",
  );
  await Promise.all(listeners.map((each) => each.next(({ kind }) => kind === 'ready', 1)));
  const number = await send(left, company);
  await Promise.all(listeners.map((each) => each.change(number)));
  await Promise.all(listeners.map((each) => each.close()));
});

test('a session that ends through one process ends its streams at the other', async () => {
  const leaving = await Caller.signedIn(left.url, engineer.email);
  const listener = await LiveListener.open(right.url, leaving.cookie);
  await leaving.call('DELETE', '/api/sessions/current');
  await listener.ended;
  assert.deepEqual(listener.heard.at(-1), { kind: 'signed_out' });
});
