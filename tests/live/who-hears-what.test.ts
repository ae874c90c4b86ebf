import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import type { Actor } from '../../server/access/index.ts';
import { adminOf } from '../support/admin.ts';
import { Caller, installation, World } from '../support/installation.ts';
import { LiveListener } from '../support/live-listener.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const company = await world.company();
const stranger = (await world.company()).owner;
const userWithoutGrant = await world.member(company, 'user');
const userWithGrant = await world.member(company, 'user', true);
const administrator = await world.member(company, 'administrator');
const engineer = await world.staff('engineer');
const systemAdministrator = await world.staff('administrator');

const open: LiveListener[] = [];
after(() => Promise.all(open.map((listener) => listener.close())));

async function listenAs({ email }: Actor): Promise<LiveListener> {
  const { cookie } = await Caller.signedIn(url, email);
  const listener = await LiveListener.open(url, cookie);
  open.push(listener);
  return listener;
}

const announce = (what: object) =>
  admin.query("select pg_notify('live', $1)", [JSON.stringify(what)]);

let lastNumber = 5000;
/** A change of a request of `company`, opened by its owner. Returns the request's number. */
async function change(wanted: { by?: Actor; with?: Actor[]; internal?: boolean } = {}) {
  lastNumber += 1;
  const request = lastNumber;
  await announce({
    request,
    company: company.id,
    by: (wanted.by ?? company.owner).id,
    with: (wanted.with ?? []).map(({ id }) => id),
    internal: wanted.internal ?? false,
  });
  return `PD-${request}`;
}

/** What this person hears of `changes`, known once a change that they surely hear has come after them. */
async function heardBy(person: Actor, changes: () => Promise<string>[]): Promise<boolean[]> {
  const listener = await listenAs(person);
  const numbers = await Promise.all(changes());
  lastNumber += 1;
  const companyId = person.companies[0]?.id ?? company.id;
  await announce({
    request: lastNumber,
    company: companyId,
    by: person.id,
    with: [],
    internal: false,
  });
  await listener.change(`PD-${lastNumber}`);
  return numbers.map((number) => listener.numbers.includes(number));
}

test('staff who work on requests hear of every change, internal ones too', async () => {
  assert.deepEqual(await heardBy(engineer, () => [change(), change({ internal: true })]), [
    true,
    true,
  ]);
});

test("another company's owner hears nothing of ours", async () => {
  const said = () => [change(), change({ internal: true }), change({ with: [stranger] })];
  assert.deepEqual(await heardBy(stranger, said), [false, false, false]);
});

test('a user without the grant hears of their own requests and of those they take part in', async () => {
  const said = () => [
    change(),
    change({ by: userWithoutGrant }),
    change({ with: [userWithoutGrant] }),
  ];
  assert.deepEqual(await heardBy(userWithoutGrant, said), [false, true, true]);
});

test('administrators and users with the grant hear of the whole company, and of nothing internal', async () => {
  for (const person of [administrator, userWithGrant]) {
    assert.deepEqual(await heardBy(person, () => [change(), change({ internal: true })]), [
      true,
      false,
    ]);
  }
});

test('the system administrator, who works on no requests, hears of none, only who is there', async () => {
  const listener = await listenAs(systemAdministrator);
  const number = await change();
  await announce({ presence: true });
  await listener.next(({ kind }) => kind === 'presence');
  assert.ok(!listener.numbers.includes(number));
});

test('customers do not hear where staff are', async () => {
  const listener = await listenAs(company.owner);
  await announce({ presence: true });
  await listener.change(await change());
  assert.ok(!listener.heard.some(({ kind }) => kind === 'presence'));
});

test('a burst on one request is told once', async () => {
  const listener = await listenAs(engineer);
  const said = {
    request: 900,
    company: company.id,
    by: company.owner.id,
    with: [],
    internal: false,
  };
  await admin.query(
    "select pg_notify('live', $1 || repeat(' ', i)) from generate_series(1, 20) i",
    [JSON.stringify(said)],
  );
  await listener.change('PD-900');
  await listener.change(await change());
  assert.equal(listener.numbers.filter((number) => number === 'PD-900').length, 1);
});

test('an internal note beside a visible change does not silence the change', async () => {
  const listener = await listenAs(company.owner);
  const said = { request: 901, company: company.id, by: company.owner.id, with: [] };
  for (const internal of [true, false, true]) await announce({ ...said, internal });
  await listener.change('PD-901');
});

test('what is not understood is passed over', async () => {
  const listener = await listenAs(engineer);
  for (const payload of ['', '{', '7', '{"request":"x"}', '{"news":1}'])
    await admin.query("select pg_notify('live', $1)", [payload]);
  await listener.change(await change());
});

test('a person has at most twenty streams', async () => {
  const { cookie } = await Caller.signedIn(url, (await world.staff('engineer')).email);
  for (let count = 0; count < 20; count += 1) open.push(await LiveListener.open(url, cookie));
  await assert.rejects(LiveListener.open(url, cookie), /429/);
  await open.at(-1)?.close();
});

test('without a session there is no stream', async () => {
  await assert.rejects(LiveListener.open(url, ''), /401/);
  await assert.rejects(LiveListener.open(url, `session=${randomUUID()}`), /401/);
});

test('proxies are told not to hold anything back', async () => {
  const { cookie } = await Caller.signedIn(url, engineer.email);
  const leaving = new AbortController();
  const { headers } = await fetch(`${url}/api/live`, {
    headers: { cookie },
    signal: leaving.signal,
  });
  leaving.abort();
  assert.equal(headers.get('content-type'), 'text/event-stream');
  assert.equal(headers.get('x-accel-buffering'), 'no');
  assert.match(headers.get('cache-control') ?? '', /no-cache.*no-transform/);
});
