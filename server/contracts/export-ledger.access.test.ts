import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const opened = await installation();
const { database, url } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const company = await world.company('start');
const owner = await Caller.signedIn(url, company.owner.email);
const user = await Caller.signedIn(url, (await world.member(company, 'user')).email);
const head = await Caller.signedIn(url, (await world.staff('head')).email);
const path = `/api/contracts/${company.contractId}/ledger/export`;

const text = async (caller: Caller): Promise<string> => {
  const answer = await fetch(url + path, { headers: { cookie: caller.cookie } });
  assert.equal(answer.status, 200);
  return Buffer.from(await answer.arrayBuffer()).toString('utf8');
};
const rows = async (caller: Caller, delimiter = ','): Promise<string[][]> =>
  parse(await text(caller), { bom: true, delimiter });
const correct = (reason: string) =>
  head.call('POST', `/api/contracts/${company.contractId}/ledger`, { amount: 1, reason });

const { idempotencyKey: _key, ...typed } = world.request(company);
const { body: request } = await owner.call('POST', '/api/requests', typed);
await head.call('POST', `/api/requests/${request.number}/moves`, {
  move: 'return_incident',
  reason: 'Ошибка наша; "не ваша"',
});
await correct('=HYPERLINK("https://evil.example")');
await owner.call('PATCH', '/api/me', { timeZone: 'Europe/Madrid' });

test('K3: the ledger as a table tells every reserve, return and correction with reason and person, the first line first', async () => {
  const [header, ...lines] = await rows(owner);
  assert.deepEqual(header, [
    'Contract year from',
    'When (Europe/Madrid)',
    'What',
    'Request',
    'By',
    'Change',
    'Left',
    'Reason',
  ]);
  assert.deepEqual(
    lines.map(([_year, _when, what, number, by, change, left, reason]) => [
      what,
      number,
      by?.split(' ')[0],
      change,
      left,
      reason,
    ]),
    [
      ['Granted for the contract year', '', '', '6', '6', ''],
      ['Reserved', request.number, 'owner', '-1', '5', ''],
      ['Returned', request.number, 'staff', '1', '6', 'Ошибка наша; "не ваша"'],
      ['Corrected', '', 'staff', '1', '7', `'=HYPERLINK("https://evil.example")`],
    ],
  );
  for (const [, when = ''] of lines) assert.match(when, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
});

test('spreadsheets read it: it begins with the mark of UTF-8, and its columns are parted as the reader’s language does', async () => {
  await owner.call('PATCH', '/api/me', { language: 'ru' });
  const all = await text(owner);
  assert.ok(all.startsWith('\ufeffГод договора с;Когда (Europe/Madrid);Что;Запрос;'));
  assert.equal((await rows(owner, ';'))[2]?.[2], 'Зарезервирован');
  await owner.call('PATCH', '/api/me', { language: 'en' });
});

test('what a spreadsheet would take for a formula is text, and a number is a number', async () => {
  for (const sign of ['+', '-', '@', '＝']) await correct(`${sign}1`);
  const lines = (await rows(head)).slice(-4);
  assert.deepEqual(
    lines.map((line) => line.at(-1)),
    [`'+1`, `'-1`, `'@1`, `'＝1`],
  );
  assert.equal((await rows(head))[2]?.[5], '-1');
});

test('a ledger that is longer than one stretch of reading is whole and in order', async () => {
  await admin.query(
    `insert into quota_lines (company_id, contract_id, year_starts_on, line_id, kind, amount, event_seq, reason, actor_kind, occurred_at)
     select company_id, contract_id, starts_on, gen_random_uuid(), 'correction', 0, 1, 'L' || n, 'system', now() + n * interval '1 second'
     from contract_years, generate_series(1, 1203) n where contract_id = $1`,
    [company.contractId],
  );
  const reasons = (await rows(head)).map((line) => line.at(-1));
  assert.deepEqual(
    reasons.slice(-1203),
    Array.from({ length: 1203 }, (_, index) => `L${index + 1}`),
  );
});

test('K3: to who may not see the ledger there is no table either', async () => {
  const { status, body } = await user.call('GET', path);
  assert.deepEqual([status, body.code], [404, 'not_found']);
});
