import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { as, asOperator } from '../access/index.ts';
import { type Catalogue, type CatalogueBook, makeVersion } from '../catalogue/index.ts';
import { createContract } from '../contracts/index.ts';
import { applyEdition } from './apply-edition.ts';
import { makeMove } from './make-move.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);

// Business promises a solution in 40 working hours, which pauses while the customer is awaited.
const shipped = (await World.open(database)).book.current.content;
const forty = { calendar: 'working-hours-ru', minutes: 40 * 60 };
const solution = {
  kind: 'solution' as const,
  targets: { 1: forty, 2: forty, 3: forty, 4: forty },
  pausesWhileAwaiting: true,
};
const plans = shipped.plans.map((plan) =>
  plan.id === 'business' ? { ...plan, moreClocks: [solution] } : plan,
);
const content = { ...shipped, plans };
const save = (changed: Catalogue) => {
  const version = { content: changed, holdsFrom: null, note: null, reason: null };
  return asOperator(database, (scope) => makeVersion(scope, version, Date.now()));
};
await save(content);

const world = await World.open(database);
const company = await world.company('business');
const engineer = await world.staff('engineer');
const { send, write, move } = deeds(database, world.book);

/** With a reason, so that whatever would move moves. */
async function bring(changed: Catalogue): Promise<void> {
  const { version } = await save(changed);
  const { book } = await World.open(database);
  await applyEdition(database, book, { edition: await book.edition(version), reason: 'R' }, null);
}

const broughtTo = async (number: number): Promise<number> =>
  (
    await admin.query(
      `select count(*)::int as count from request_events join requests using (company_id, request_id)
        where number = $1 and kind = 'terms_changed'`,
      [number],
    )
  ).rows[0].count;

/** Another one of the company, on the enterprise plan. */
const contract = (book: CatalogueBook, number: string) =>
  asOperator(database, (scope) =>
    createContract(scope, book, {
      companyId: company.id,
      number,
      planId: 'enterprise',
      startsOn: new Date(world.now - 86_400_000).toISOString().slice(0, 10),
      endsOn: new Date(world.now + 86_400_000).toISOString().slice(0, 10),
      contacts: [{ email: company.owner.email }],
    }),
  );

const withHours = (hours: string): Catalogue => {
  const weekly = { monday: [hours], tuesday: [hours], wednesday: [hours], thursday: [hours] };
  const calendars = content.calendars.map((calendar) =>
    'weekly' in calendar ? { ...calendar, weekly } : calendar,
  );
  return { ...content, calendars };
};

test('P7: a version with the same calendars is brought to no request, paused or not', async () => {
  const running = await send(company.owner, world.request(company));
  const paused = await send(company.owner, world.request(company));
  await write(engineer, paused, { kind: 'question', body: 'Q', qualified: true });
  const named = { ...content, statusNames: { closed: { en: 'Done' } } };
  await bring(named);
  assert.deepEqual([await broughtTo(running), await broughtTo(paused)], [0, 0]);
  await bring(withHours('08:00-20:00'));
  assert.deepEqual([await broughtTo(running), await broughtTo(paused)], [1, 1]);
});

test('P7: what a version changes is said alone, not what was said at the opening or with a change before', async () => {
  const number = await send(company.owner, world.request(company, { severity: 3 }));
  const lead = await world.staff('service_manager', 'engineer');
  const other = await contract(world.book, 'T-2');
  const changed = { move: 'change_contract', contractId: other.id, reason: 'R' } as const;
  await move(lead, number, { ...changed, mayBeLater: false });
  await bring(withHours('07:00-21:00'));
  const { rows } = await admin.query(
    `select array(select jsonb_object_keys(terms)) as names from request_events join requests using (company_id, request_id)
      where number = $1 and kind = 'terms_changed' order by seq`,
    [number],
  );
  const said = 'catalogueVersion cause clock contractId planId planRank premium staffReason status';
  const names = [...said.split(' '), 'statusBefore', 'waitingDays'].sort();
  assert.deepEqual(
    rows.map((row) => row.names.sort()),
    [[...names, 'contractBefore'].sort(), names],
  );
});

test('P7: a version is not brought to a request that is being closed at that moment', async () => {
  const number = await send(company.owner, world.request(company));
  const { book } = world;
  let bringing: Promise<void> | undefined;
  await as(database, company.owner, async (scope) => {
    await makeMove(scope, number, { move: 'close' }, { actor: company.owner, book });
    bringing = bring(withHours('09:00-15:00'));
    await somebodyWaits();
  });
  await bringing;
  assert.equal(await broughtTo(number), 0);
});

test('P8: on a contract whose plan names a calendar of a later version, that version counts', async () => {
  const number = await send(company.owner, world.request(company));
  const lead = await world.staff('service_manager', 'engineer');
  const weekly = { monday: ['22:00-06:00'] };
  const nights = { id: 'nights', names: { en: 'Nights' }, zone: 'UTC', weekly };
  const calendars = [...content.calendars, { ...nights, days: {}, confirmedYears: [] }];
  const target = { calendar: 'nights', minutes: 60 };
  const changed = content.plans.map((plan) =>
    plan.id === 'enterprise' ? { ...plan, targets: { ...plan.targets, 2: target } } : plan,
  );
  const { version } = await save({ ...content, calendars, plans: changed });
  const { book } = await World.open(database);
  const other = await contract(book, 'T-3');
  const to = { move: 'change_contract', contractId: other.id, reason: 'R' } as const;
  await deeds(database, book).move(lead, number, { ...to, mayBeLater: true });
  const { rows } = await admin.query(
    'select clock_calendar, catalogue_version from requests where number = $1',
    [number],
  );
  assert.deepEqual(rows, [{ clock_calendar: 'nights', catalogue_version: version }]);
});

/** For a lock that another transaction holds. */
async function somebodyWaits(): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await admin.query(waiting)).rowCount === 0) await delay(10);
}
