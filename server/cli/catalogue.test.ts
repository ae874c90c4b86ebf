import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { isOpen, parseInstant } from '../../domain/calendar/index.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';

const tested = await testDatabase();
const { database, admin } = tested;
const world = await World.open(database);
const { send } = deeds(database, world.book);
const client = adminOf(tested);
const folders: string[] = [];
after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

const main = join(import.meta.dirname, 'main.ts');
const shipped = join(import.meta.dirname, '../../catalogue');
const { host, port, user, password, database: name } = admin;
const env = {
  ...process.env,
  DATABASE_URL: `postgres://${user}:${password}@${host}:${port}/${name}`,
  DATA_DIR: await folder(),
};
const command = ['--disable-warning=ExperimentalWarning', main, 'catalogue'];

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'pactdesk-catalogue-'));
  folders.push(made);
  return made;
}

const pactdesk = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [...command, ...args], { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out: out.replaceAll('\u00a0', ' '), err }),
    );
  });

/** The shipped catalogue with further exceptional days, as YAML after `days:`. */
async function withDays(...days: string[]): Promise<string> {
  const made = await folder();
  await cp(shipped, made, { recursive: true });
  const file = join(made, 'calendars/working-hours-ru.yaml');
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace('\ndays:\n', `\ndays:\n${days.map((d) => `  ${d}\n`).join('')}`),
  );
  return made;
}

// Three working days in a row, the first to be found; a request of severity 4 sent at 10:00 is due on the second at 11:30.
const DAY = 86_400_000;
const hours = world.book.current.calendars.get('working-hours-ru');
assert.ok(hours);
const days = Array.from({ length: 60 }, (_, n) =>
  new Date(world.now + n * DAY).toISOString().slice(0, 10),
);
const openAt = (date: string | undefined) =>
  date !== undefined && isOpen(hours, parseInstant(`${date}T10:00:00+03:00`));
const at = days.findIndex((_, n) => [n, n + 1, n + 2].every((day) => openAt(days[day])));
const [first, second = '', third = ''] = days.slice(at);
const opening = parseInstant(`${first}T10:00:00+03:00`);

const company = await world.company('business');
const enterprise = await world.company('enterprise');
const numbers: number[] = [];
for (let count = 0; count < 6; count += 1) {
  numbers.push(await send(company.owner, world.request(company, { severity: 4 }), opening));
}
const aroundTheClock = await send(
  enterprise.owner,
  world.request(enterprise, { severity: 1 }),
  opening,
);

const day = (date: string, hour: string) => {
  const options = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const words = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return `${words.format(new Date(date))}, ${hour}`;
};

interface Stored {
  number: string;
  due: Date;
  changes: number;
}
const stored = async (): Promise<Stored[]> =>
  (
    await client.query(
      `select number::text, clock_due_at as due, (select count(*)::int from request_events event
          where event.request_id = requests.request_id and kind = 'terms_changed') as changes
        from requests order by number`,
    )
  ).rows;
const dueOf = async (number: number) =>
  (await stored()).find((row) => row.number === String(number))?.due.getTime();

test('catalogue plan tells the differences, which promises would move and by how much, and changes nothing', async () => {
  const { code, out, err } = await pactdesk(
    'plan',
    await withDays(`${second}: { note: { en: Move of the office } }`),
  );
  assert.equal(err, '');
  assert.equal(code, 0);
  const lines = out.trimEnd().split('\n');
  const [, , ...said] = lines;
  assert.match(String(lines[0]), /^Differences from version 1, which holds from 20\d\d-.*Z:$/);
  assert.deepEqual(said.slice(0, 3), [
    'Calendar working-hours-ru:',
    `  days.${second}.intervals: nothing → a day off`,
    `  days.${second}.note.en: nothing → Move of the office`,
  ]);
  assert.equal(
    said[4],
    'Open requests whose due time would change, if it held from now: 6. Unchanged: 1.',
  );
  const [due, then] = [day(second, '11:30'), day(third, '11:30')];
  assert.equal(
    said[7]?.replace(/ {2,}/g, ' | '),
    `PD-${numbers[0]} | Company 1 | first response | ${due} | ${then} (UTC+03:00) | 24 hours later *`,
  );
  assert.equal(said.at(-1), '* Later than promised: moves only where --reason is given.');
  assert.equal((await stored()).filter(({ changes }) => changes > 0).length, 0);
});

test('applied without a reason a version moves no promise later', async () => {
  const changed = await withDays(`${second}: { note: { en: Move of the office } }`);
  const { code, out } = await pactdesk('apply', changed, '--note', 'We move');
  assert.equal(code, 0);
  assert.match(out, /^Version 2 holds from .*\nOpen requests whose due time changed: 0\.\n$/);
  assert.equal(await dueOf(numbers[0] ?? 0), parseInstant(`${second}T11:30:00+03:00`));
});

test('applied with a reason and killed in the middle, the rest is done the next time, each request once', async () => {
  const changed = await withDays(`${second}: { note: { en: Move of the office } }`);
  const blocker = new pg.Client(admin);
  await blocker.connect();
  await blocker.query('begin');
  await blocker.query('select from requests where number = $1 for update', [numbers[3]]);
  const args = ['apply', changed, '--reason', 'The office moves'];
  const killed: ChildProcess = spawn(process.execPath, [...command, ...args], { env });
  const ended = once(killed, 'exit');
  const moved = async () => (await stored()).filter(({ changes }) => changes > 0).length;
  while ((await moved()) < 3) await delay(20);
  killed.kill('SIGKILL');
  await ended;
  await blocker.query('rollback');
  await blocker.end();
  assert.equal(await moved(), 3);

  const again = await pactdesk(...args);
  assert.equal(
    again.out,
    'Nothing differs: no version was made.\nOpen requests whose due time changed: 6.\n',
    again.err,
  );
  const due = parseInstant(`${third}T11:30:00+03:00`);
  for (const row of await stored()) {
    const stays = row.number === String(aroundTheClock);
    assert.equal(row.changes, stays ? 0 : 1);
    if (!stays) assert.equal(row.due.getTime(), due);
  }
});

test('a version of a later moment is not brought to anybody before it', async () => {
  const changed = await withDays(`${second}: { intervals: [08:00-20:00] }`);
  const { out } = await pactdesk('apply', changed, '--from', '2099-01-01', '--reason', 'Long days');
  assert.equal(
    out,
    'Version 4 holds from 2098-12-31T21:00:00Z.\nA desk that runs then brings it to the open requests.\n',
  );
  assert.equal(await dueOf(numbers[0] ?? 0), parseInstant(`${third}T11:30:00+03:00`));
});

test('catalogue export writes what holds, and planning it again finds nothing but what waits', async () => {
  const exported = await folder();
  const { code, out } = await pactdesk('export', exported);
  assert.equal(code, 0);
  assert.match(out, /^Version 3 in \d+ files\./);
  const planned = await pactdesk('plan', exported);
  assert.match(planned.out, new RegExp(`days.${second}.intervals: 08:00-20:00 → a day off`));
  assert.doesNotMatch(planned.out, /Plan|Link|Product/);
});

test('what a contract or an earlier plan still needs may not go', async () => {
  const changed = await withDays();
  await rm(join(changed, 'plans/enterprise.yaml'));
  await rm(join(changed, 'support.yaml'));
  const { code, err } = await pactdesk('plan', changed);
  assert.equal(code, 1);
  assert.equal(
    err,
    'plans/*.yaml:1: expected nothing to go that is still needed, found a contract has the plan "enterprise"\n',
  );
});

test('a command that is not as expected is answered with what is', async () => {
  for (const args of [['plan', 'a', 'b'], ['export']]) {
    const { code, err } = await pactdesk(...args);
    assert.equal(code, 2);
    assert.match(err, /^Expected: pactdesk catalogue plan/);
  }
  const past = await pactdesk('apply', await withDays(), '--from', '2020-01-01');
  assert.deepEqual([past.code, past.err.includes('in the past')], [2, true]);
});
