import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { verifyClocks } from '../requests/index.ts';
import { planClocks } from './plan-clocks.ts';
import { sweepAlarms } from './sweep-alarms.ts';

const { database, admin, connections } = await testDatabase();
const world = await World.open(database);
const { book } = world;
const { send, write, move } = deeds(database, book);

const DAY = 86_400_000;
const LONG_AGO = world.now - 20 * DAY;

const engineer = await world.staff('engineer');
const duty = await world.staff('engineer', 'duty_manager');
const service = await world.staff('service_manager');
const head = await world.staff('head');
const names = new Map([
  [engineer.id, 'engineer'],
  [duty.id, 'duty'],
  [service.id, 'service'],
  [head.id, 'head'],
]);
const company = await world.company('enterprise');
const { owner } = company;

const superuser = new pg.Client(admin);
await superuser.connect();
const client = new pg.Client(connections.app);
await client.connect();
for (const each of [superuser, client]) each.on('error', () => {});
after(() => Promise.all([superuser.end(), client.end()]));

async function rows<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
  return (await superuser.query(text, values)).rows;
}
const sweep = async () => {
  while ((await sweepAlarms(database, book)) > 0);
};

const announced = async (number: number): Promise<string[]> =>
  (
    await rows<{ step: string }>(
      `select step from clock_announcements join requests using (company_id, request_id)
       where number = $1 order by planned_for, step`,
      [number],
    )
  ).map(({ step }) => step);

/** Who was told of which step, by which way. */
async function told(number: number, table: 'notifications' | 'outbox'): Promise<string[]> {
  const found = await rows<{ person_id: string; step: string }>(
    `select t.person_id, step from ${table} t join clock_announcements using (announcement_id)
       join requests r on (r.company_id, r.request_id) = (clock_announcements.company_id, clock_announcements.request_id)
     where number = $1`,
    [number],
  );
  return found.map(({ person_id, step }) => `${names.get(person_id)}: ${step}`).sort();
}

const all = [
  'half',
  'first_warning',
  'three_quarters',
  'nine_tenths',
  'breach',
  'hour_after',
].sort();

test('steps that came while nobody looked are announced once each, and everybody hears the last that names them', async () => {
  const number = await send(owner, world.request(company), LONG_AGO);
  await sweep();
  assert.deepEqual((await announced(number)).sort(), all);
  const everybody = ['duty: breach', 'head: hour_after', 'service: breach'];
  assert.deepEqual(await told(number, 'notifications'), everybody);
  assert.deepEqual(await told(number, 'outbox'), everybody);
  await sweep();
  assert.deepEqual((await announced(number)).sort(), all);
  assert.deepEqual(await told(number, 'outbox'), everybody);
});

test('every mail has the job that sends it', async () => {
  const [without] = await rows<{ count: number }>(
    `select count(*)::int from outbox where announcement_id is not null and not exists (
       select from graphile_worker.jobs where key = 'send-mail:' || mail_id)`,
  );
  assert.equal(without?.count, 0);
});

test('the assignee is told, and it is them alone before anybody else is needed', async () => {
  const number = await send(owner, world.request(company), LONG_AGO);
  await move(engineer, number, { move: 'take' }, LONG_AGO);
  await superuser.query(
    `update request_clocks set alarms = jsonb_path_query_array(alarms, '$[0 to 1]') from requests r
     where (r.company_id, r.request_id) = (request_clocks.company_id, request_clocks.request_id) and r.number = $1`,
    [number],
  );
  await sweep();
  assert.deepEqual(await told(number, 'notifications'), ['engineer: half']);
  assert.deepEqual(await told(number, 'outbox'), []);
});

test('A4: past its first warning a request stands in the first band, and open desks are told', async () => {
  const heard: unknown[] = [];
  client.on('notification', ({ payload = '' }) => heard.push(JSON.parse(payload)));
  await client.query('listen live');
  const number = await send(owner, world.request(company), LONG_AGO);
  await superuser.query('update requests set queue_band = 2, queue_rank = -3 where number = $1', [
    number,
  ]);
  await client.query('select 1');
  heard.length = 0;
  await sweep();
  await client.query('select 1');
  await client.query('unlisten live');
  assert.deepEqual(heard, [
    {
      request: number,
      company: company.id,
      by: owner.id,
      with: [],
      seenByRoles: null,
      internal: true,
    },
  ]);
  const place = await rows('select queue_band, queue_rank from requests where number = $1', [
    number,
  ]);
  assert.deepEqual(place, [{ queue_band: 1, queue_rank: 0 }]);
});

test('a clock that was answered announces nothing', async () => {
  const number = await send(owner, world.request(company), LONG_AGO);
  const answer = { kind: 'answer', body: 'It is known.', qualified: true } as const;
  await write(engineer, number, answer, LONG_AGO + 60_000);
  await sweep();
  assert.deepEqual(await announced(number), []);
});

test('a request that somebody holds is passed over, and what they did is known afterwards', async () => {
  const number = await send(owner, world.request(company), LONG_AGO);
  await superuser.query('begin');
  await superuser.query('select from requests where number = $1 for update', [number]);
  await sweep();
  await superuser.query('rollback');
  assert.deepEqual(await announced(number), []);
  await move(engineer, number, { move: 'cancel', reason: 'A double' });
  await sweep();
  assert.deepEqual(await announced(number), []);
});

test('a step that was announced is not announced again after the severity was raised', async () => {
  const number = await send(owner, world.request(company, { severity: 4 }), LONG_AGO);
  await sweep();
  await move(engineer, number, { move: 'change_severity', severity: 2, reason: 'It is worse' });
  await sweep();
  assert.deepEqual((await announced(number)).sort(), all);
  assert.equal((await told(number, 'outbox')).length, 3);
});

test('clocks that an earlier release stored are planned from their history', async () => {
  const number = await send(owner, world.request(company), LONG_AGO);
  await superuser.query(
    `update request_clocks set alarms = null, next_alarm_at = now() from requests r
     where (r.company_id, r.request_id) = (request_clocks.company_id, request_clocks.request_id) and r.number = $1`,
    [number],
  );
  await planClocks(database, book);
  await sweep();
  assert.deepEqual((await announced(number)).sort(), all);
});

test('a clock whose history cannot be read holds up no other', async () => {
  const broken = await send(owner, world.request(company), LONG_AGO);
  const sound = await send(owner, world.request(company), LONG_AGO);
  const key =
    '(company_id, request_id) = (select company_id, request_id from requests where number = $1)';
  for (const number of [broken, sound])
    await superuser.query(
      `update request_clocks set alarms = null, next_alarm_at = now() where ${key}`,
      [number],
    );
  const [opened] = await rows<{ terms: unknown }>(`select terms from request_events where ${key}`, [
    broken,
  ]);
  const rewrite = (terms: unknown) =>
    superuser.query(`update request_events set terms = $2 where ${key}`, [broken, terms]);
  await rewrite({});
  await assert.rejects(planClocks(database, book));
  assert.equal(await planClocks(database, book), false);
  await rewrite(opened?.terms);
  await sweep();
  assert.deepEqual((await announced(sound)).sort(), all);
  assert.deepEqual(await announced(broken), []);
  await superuser.query(`update request_clocks set next_alarm_at = now() where ${key}`, [broken]);
  await planClocks(database, book);
  await sweep();
});

test('many sweepers at once, in batches of any size, announce and mail each once and change no clock', async () => {
  const numbers: number[] = [];
  for (let i = 0; i < 40; i += 1) {
    numbers.push(await send(owner, world.request(company), LONG_AGO));
  }
  const clocks = () =>
    rows(
      `select request_id, kind, cycle, state, starts_at, warning_at, due_at, answered_at from request_clocks
       order by request_id, kind, cycle`,
    );
  const before = await clocks();
  const sweeper = async (batch: number) => {
    while ((await sweepAlarms(database, book, { batch })) > 0);
  };
  await Promise.all([1, 3, 7, 3, 11].map(sweeper));
  await sweep();
  for (const number of numbers) {
    assert.deepEqual((await announced(number)).sort(), all);
    const everybody = ['duty: breach', 'head: hour_after', 'service: breach'];
    assert.deepEqual(await told(number, 'notifications'), everybody);
    assert.deepEqual(await told(number, 'outbox'), everybody);
  }
  assert.deepEqual(await clocks(), before);
  const differences: unknown[] = [];
  const progress = () => {};
  await verifyClocks(database, book, { difference: (found) => differences.push(found), progress });
  assert.deepEqual(differences, []);
});

test('an announcement holds ids and codes only, as a webhook will be sent it', async () => {
  const number = await send(owner, world.request(company), LONG_AGO);
  await sweep();
  const [row] = await rows<{ event: Record<string, unknown> }>(
    `select event from clock_announcements join requests using (company_id, request_id)
     where number = $1 and step = 'breach'`,
    [number],
  );
  const { id, at, plannedFor, dueAt, ...rest } = row?.event ?? {};
  assert.match(String(id), /^[0-9a-f-]{36}$/);
  assert.equal(plannedFor, dueAt);
  assert.ok(String(at) > String(dueAt));
  assert.deepEqual(rest, {
    type: 'clock.breached',
    request: `PD-${number}`,
    company: company.publicId,
    clock: 'first_response',
    cycle: 1,
    step: 'breach',
    share: 1,
  });
});
