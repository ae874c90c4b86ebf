import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Settings, SettingsPreview } from '../../api/settings.ts';
import type { CalendarSettings } from '../../api/settings-content.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { loadCatalogue, writtenHash } from '../catalogue/index.ts';

const installed = await installation();
const { database, url } = installed;
const world = await World.open(database);
const company = await world.company('business');
const customer = await Caller.signedIn(url, company.owner.email);
const head = await Caller.signedIn(url, (await world.staff('head')).email);
const manager = await Caller.signedIn(url, (await world.staff('service_manager')).email);
const engineer = await Caller.signedIn(url, (await world.staff('engineer')).email);

const administrator = await Caller.signedIn(url, (await world.staff('administrator')).email);

const sent = await customer.call('POST', '/api/requests', world.request(company, { severity: 2 }));
const number: string = sent.body.number;
const dueOf = async (): Promise<string> =>
  (await customer.call('GET', `/api/requests/${number}`)).body.clock.dueAt;

const HOURS = 'working-hours-ru';
const read = async (): Promise<Settings> => (await head.call('GET', '/api/settings')).body;
const save = (changed: object, by = head) =>
  by.call('POST', '/api/settings/versions', {
    holdsFrom: null,
    note: null,
    reason: null,
    ...changed,
  });
const preview = (changed: object, by = head) => by.call('POST', '/api/settings/preview', changed);

type Hours = Extract<CalendarSettings, { zone: string }>;
const withHours = ({ calendars }: Settings, change: (hours: Hours) => Hours) =>
  calendars.map((calendar) =>
    calendar.id === HOURS && 'zone' in calendar ? change(calendar) : calendar,
  );
/** The local date of the working hours' zone at which an instant lies. */
const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + 3 * 3_600_000).toISOString().slice(0, 10);
const dayOff = (date: string, en: string) => (hours: Hours) => ({
  ...hours,
  days: { ...hours.days, [date]: { intervals: [], note: { en } } },
});

async function applied(version: number): Promise<number> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { items } = (await head.call('GET', '/api/settings/versions')).body;
    const found = items.find((item: { version: number }) => item.version === version);
    if (found?.application?.finishedAt) return found.application.moved;
    await delay(25);
  }
  throw new Error(`version ${version} was not brought to the open requests`);
}

test('all staff read the settings, and only those who answer for the service change them', async () => {
  const [seen, mine] = [await engineer.call('GET', '/api/settings'), await read()];
  assert.deepEqual([seen.body.mayChange, mine.mayChange], [false, true]);
  assert.equal((await engineer.call('POST', '/api/settings/preview', { basedOn: 1 })).status, 403);
  assert.equal((await save({ basedOn: mine.version }, engineer)).status, 403);
  assert.equal((await customer.call('GET', '/api/settings')).status, 404);
});

test('what is shown can be saved as it is, and is no version then', async () => {
  const { version, calendars, plans, statusNames } = await read();
  const answer = await save({ basedOn: version, calendars, plans, statusNames });
  assert.deepEqual([answer.status, answer.body.code], [409, 'nothing_changed']);
});

test('who works on no requests is shown by a preview which promises move, and not what the requests are about', async () => {
  const settings = await read();
  const calendars = withHours(settings, dayOff(dayOf(await dueOf()), 'Strike'));
  const shown = async (by: Caller) => {
    const { moved }: SettingsPreview = (await preview({ basedOn: settings.version, calendars }, by))
      .body;
    return moved.map((clock) => [clock.number, clock.subject]);
  };
  assert.deepEqual(await shown(administrator), [[number, null]]);
  assert.deepEqual(await shown(manager), [[number, 'The agent does not update']]);
});

test('a day off on the due day is previewed, moves nothing without a reason, and with one moves the promise', async () => {
  const due = await dueOf();
  const settings = await read();
  const calendars = withHours(settings, dayOff(dayOf(due), 'Strike'));
  const looked = await preview({ basedOn: settings.version, calendars });
  const seen: SettingsPreview = looked.body;
  assert.equal(looked.status, 200, JSON.stringify(looked.body));
  assert.deepEqual([seen.movedRequests, seen.unmovedRequests, seen.needReason], [1, 0, 1]);
  const [moved] = seen.moved;
  assert.ok(moved?.dueAfter && moved.dueBefore);
  assert.deepEqual([moved.number, moved.dueBefore, moved.needsReason], [number, due, true]);
  assert.ok(moved.differenceMs !== null && moved.differenceMs > 0);
  assert.deepEqual(
    seen.differences.map(({ what, id, path, after }) => [what, id, path, after]),
    [
      ['calendar', HOURS, `days.${dayOf(due)}.intervals`, ''],
      ['calendar', HOURS, `days.${dayOf(due)}.note.en`, 'Strike'],
    ],
  );

  const silent = await save({ basedOn: settings.version, calendars });
  assert.equal(silent.status, 201, JSON.stringify(silent.body));
  assert.equal(await applied(silent.body.version), 0);
  assert.equal(await dueOf(), due);

  const renamed = withHours(await read(), (hours) => ({ ...hours, names: { en: 'Office hours' } }));
  const given = { calendars: renamed, note: 'Strike of the buses', reason: 'The office is closed' };
  const said = await save({ basedOn: silent.body.version, ...given });
  assert.equal(await applied(said.body.version), 1);
  assert.equal(await dueOf(), moved.dueAfter);
  const { body } = await customer.call('GET', `/api/requests/${number}`);
  assert.match(JSON.stringify(body.entries), /The office is closed/);
});

test('a version of a moment to come is brought to the open requests when it comes; earlier needs no reason', async () => {
  const due = await dueOf();
  const settings = await read();
  const calendars = withHours(settings, ({ days, ...hours }) => ({
    ...hours,
    days: Object.fromEntries(Object.entries(days).filter(([, day]) => day.note?.en !== 'Strike')),
  }));
  const holdsFrom = new Date(Date.now() + 1000).toISOString();
  const { body } = await save({ basedOn: settings.version, calendars, holdsFrom });
  assert.equal(await applied(body.version), 1);
  assert.ok((await dueOf()) < due);
});

test('of two who edit the same version the second is told, and nothing of theirs is saved', async () => {
  const { version } = await read();
  const first = await save({ basedOn: version, statusNames: { closed: { en: 'Done' } } });
  assert.equal(first.status, 201);
  const second = await save({ basedOn: version, statusNames: { closed: { en: 'Over' } } }, manager);
  assert.deepEqual([second.status, second.body.code], [409, 'catalogue_changed']);
  assert.deepEqual((await read()).statusNames, { closed: { en: 'Done' } });
});

test('faults are told under their fields, with a code', async () => {
  const settings = await read();
  const faultsOf = async (part: object) => {
    const answer = await preview({ basedOn: settings.version, ...part });
    assert.deepEqual([answer.status, answer.body.code], [400, 'bad_input']);
    return answer.body.fields.map(({ path, message }: { path: string; message: string }) => [
      path,
      message,
    ]);
  };
  const at = settings.calendars.findIndex(({ id }) => id === HOURS);
  const hours = (changes: Partial<Hours>) => ({
    calendars: withHours(settings, (before) => ({ ...before, ...changes })),
  });
  assert.deepEqual(await faultsOf(hours({ weekly: {} })), [
    [`calendars.${at}.weekly`, 'no_working_time'],
  ]);
  assert.deepEqual(await faultsOf(hours({ weekly: { monday: ['9-18'] } })), [
    [`calendars.${at}.weekly.monday`, 'bad_interval'],
  ]);
  assert.deepEqual(await faultsOf(hours({ zone: 'Europe/Atlantis' })), [
    [`calendars.${at}.zone`, 'unknown_zone'],
  ]);
  assert.deepEqual(await faultsOf(hours({ holidays: { country: 'DE', region: 'ZZ' } })), [
    [`calendars.${at}.holidays`, 'unknown_country'],
  ]);
  const calendars = settings.calendars.filter(({ id }) => id !== HOURS);
  const [unknown] = await faultsOf({ calendars });
  assert.deepEqual(unknown, ['plans.0.openingHours', 'unknown_calendar']);
  // No plan of the new version would name it, but contracts keep their plans.
  const elsewhere = JSON.parse(JSON.stringify(settings.plans).replaceAll(HOURS, 'always'));
  assert.deepEqual(await faultsOf({ calendars, plans: elsewhere }), [
    ['calendars', 'calendar_in_use'],
  ]);
  const plans = settings.plans.map((plan) =>
    plan.id === 'business' ? { ...plan, waitingDays: { customer: 0, confirmation: 1.5 } } : plan,
  );
  const business = plans.findIndex(({ id }) => id === 'business');
  assert.deepEqual(await faultsOf({ plans }), [
    [`plans.${business}.waitingDays.confirmation`, 'not_a_whole_number'],
  ]);
  assert.deepEqual(
    await faultsOf({ plans: settings.plans.filter(({ id }) => id !== 'business') }),
    [['plans', 'plan_in_use']],
  );
});

test('a country brings its holidays, the operator’s own day wins, and a confirmed year is marked', async () => {
  const settings = await read();
  const year = new Date().getUTCFullYear();
  const calendars = [
    ...settings.calendars,
    {
      id: 'munich',
      names: { en: 'Munich' },
      zone: 'Europe/Berlin',
      weekly: { monday: ['09:00-17:00'], friday: ['09:00-17:00'] },
      holidays: { country: 'DE', region: 'BY' },
      days: { [`${year}-05-01`]: { intervals: ['09:00-12:00'], note: { en: 'Open house' } } },
      confirmedYears: [],
    },
  ];
  const made = await save({ basedOn: settings.version, calendars });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  const confirm = (basedOn: number) =>
    head.call('POST', '/api/settings/calendars/munich/confirmed-years', { basedOn, year });
  const confirmed = await confirm(made.body.version);
  assert.equal(confirmed.status, 201, JSON.stringify(confirmed.body));
  assert.equal((await confirm(made.body.version)).status, 409);
  const { calendarYears } = await read();
  const years = calendarYears.find(({ id }) => id === 'munich')?.years ?? [];
  const now = years.find((found) => found.year === year);
  assert.equal(now?.confirmed, true);
  assert.deepEqual(
    now?.days
      .filter(({ date }) => ['01-06', '05-01', '12-25'].includes(date.slice(5)))
      .map(({ date, from, intervals, note }) => [date.slice(5), from, intervals, note?.en]),
    [
      ['01-06', 'country', [], 'Epiphany'],
      ['05-01', 'operator', ['09:00-12:00'], 'Open house'],
      ['12-25', 'country', [], 'Christmas Day'],
    ],
  );
  assert.deepEqual(
    years.map(({ year: found, confirmed: final }) => [found - year, final]),
    [0, 1, 2, 3, 4, 5].map((ahead) => [ahead, ahead === 0]),
  );
});

test('a version with a future date waits, and one that is saved after it takes its place', async () => {
  const before = await read();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const waiting = await save({
    basedOn: before.version,
    statusNames: { processing: { en: 'At work' } },
    holdsFrom: later,
  });
  const settings = await read();
  assert.deepEqual(
    [settings.version, settings.holdsFrom, settings.inForce.version],
    [waiting.body.version, later, before.version],
  );
  const looked = await preview({ basedOn: settings.version, statusNames: {} });
  assert.equal(looked.body.replaces.version, waiting.body.version);
  await save({ basedOn: settings.version, statusNames: {} });
  const { items } = (await head.call('GET', '/api/settings/versions')).body;
  assert.deepEqual(
    items.slice(0, 3).map(({ state }: { state: string }) => state),
    ['in_force', 'never_held', 'past'],
  );
});

test('every saved version stands in the history of the installation, with who saved it', async () => {
  const { rows } = await adminOf(installed).query(
    `select facts ->> 'version' as version, actor_kind, source_address is not null as "where" from installation_events
      where kind = 'catalogue_version_made' order by event_id`,
  );
  assert.deepEqual(rows.slice(0, 2), [
    { version: '1', actor_kind: 'system', where: false },
    { version: '2', actor_kind: 'staff', where: true },
  ]);
  assert.equal(rows.length, (await read()).version);
});

test('the export is the catalogue in force: loaded again it is the same', async () => {
  const response = await fetch(`${url}/api/settings/catalogue.zip`, {
    headers: { cookie: head.cookie },
  });
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), strFromU8(bytes));
  }
  const loaded = await loadCatalogue(folder);
  await rm(folder, { recursive: true });
  const { rows } = await adminOf(installed).query(
    'select content from catalogue_versions order by catalogue_version desc limit 1',
  );
  assert.equal(writtenHash(loaded), writtenHash(rows[0].content));
});
