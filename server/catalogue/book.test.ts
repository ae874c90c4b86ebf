import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { asOperator } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { CatalogueBook, loadCatalogue, makeVersion } from './index.ts';
import type { Catalogue } from './schema.ts';

const tested = await testDatabase();
const { database } = tested;
const files = await loadCatalogue(
  decodeURIComponent(new URL('../../catalogue/', import.meta.url).pathname),
);
const start = Date.now();
let now = start;
const open = () => CatalogueBook.open(database, files, () => now);
const HOUR = 3_600_000;

/** The shipped catalogue with another name of the standard plan. */
const named = (en: string): Catalogue => ({
  ...files,
  plans: files.plans.map((plan) => (plan.id === 'standard' ? { ...plan, names: { en } } : plan)),
});
const unnoted = { holdsFrom: null, note: null, reason: null };
const make = (en: string, basedOn: number, holdsFrom: number | null = null) =>
  asOperator(database, (scope) =>
    makeVersion(scope, { ...unnoted, content: named(en), basedOn, holdsFrom }, now),
  );
const nameNow = (book: CatalogueBook) => book.current.plan('standard').names.en;
const refused = (code: string) => (error: unknown) =>
  error instanceof ProblemError && error.code === code;

const one = await open();
const another = await open();

test('the transaction that makes a version says so to every process', async () => {
  const listener = new pg.Client(tested.admin);
  await listener.connect();
  await listener.query('listen live');
  const heard = once(listener, 'notification');
  await asOperator(database, async (scope) => {
    await makeVersion(scope, { ...unnoted, content: named('Told'), basedOn: 1 }, now);
    throw new Error('not kept');
  }).catch(() => {});
  await make('Basic', 1);
  const [{ payload }] = await heard;
  assert.equal(payload, '{"catalogue":2}');
  await listener.end();
});

test('a version that was made holds in every process that hears of it', async () => {
  assert.equal(one.filesDiffer, false);
  now = start + HOUR;
  await Promise.all([one.refresh(), another.refresh()]);
  assert.deepEqual([nameNow(one), nameNow(another), one.current.version], ['Basic', 'Basic', 2]);
  assert.equal(one.filesDiffer, true);
});

test('a version with a future date takes over at its moment, and a process started before it does too', async () => {
  await make('Later', 2, now + 2 * HOUR);
  await one.refresh();
  const started = await open();
  assert.deepEqual([nameNow(one), nameNow(started)], ['Basic', 'Basic']);
  assert.deepEqual([one.newest.edition.version, one.newest.holdsFrom], [3, now + 2 * HOUR]);
  now += 2 * HOUR - 1;
  assert.deepEqual([nameNow(one), nameNow(started)], ['Basic', 'Basic']);
  now += 1;
  assert.deepEqual([nameNow(one), nameNow(started)], ['Later', 'Later']);
});

test('what was pinned to an earlier version stays on it', async () => {
  const first = await one.edition(1);
  assert.equal(first.plan('standard').names.en, files.plans[0]?.names.en);
  assert.equal(first.calendars.get('always'), one.current.calendars.get('always'));
});

test('a later version that holds earlier takes the place of one that waits', async () => {
  await make('Waits', 3, now + HOUR);
  await make('At once', 4);
  await one.refresh();
  assert.equal(nameNow(one), 'At once');
  now += 2 * HOUR;
  assert.equal(nameNow(one), 'At once');
});

test('of two who edited the same version one is told', async () => {
  const both = await Promise.allSettled([make('Mine', 5), make('Yours', 5)]);
  const failed = both.find((result) => result.status === 'rejected');
  assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.ok(refused('catalogue_changed')(failed?.reason));
  await assert.rejects(make('Late', 5), refused('catalogue_changed'));
});

test('the same again is no version', async () => {
  await one.refresh();
  const saved = nameNow(one);
  await assert.rejects(make(saved, 6), refused('nothing_changed'));
});

test('the same again is no version either where an earlier release wrote less into the one before', async () => {
  const admin = new pg.Client(tested.admin);
  await admin.connect();
  await admin.query(`update catalogue_versions set content_hash = 'of before',
    content = content - 'escalation' - 'statusNames' where catalogue_version = 6`);
  await admin.end();
  await assert.rejects(make(nameNow(one), 6), refused('nothing_changed'));
});

test('transactions on every connection may all wait for the book', {
  timeout: 60_000,
}, async () => {
  const asked = Array.from({ length: 40 }, () => asOperator(database, () => another.refresh()));
  await Promise.all(asked);
  assert.equal(another.newest.edition.version, one.newest.edition.version);
});

test('C5: a version of before there were categories has technical support, and what can be asked without a licence', async () => {
  const admin = new pg.Client(tested.admin);
  await admin.connect();
  await admin.query(`update catalogue_versions set content = (content - 'requests') || jsonb_build_object('products',
    jsonb_build_object(
      'areas', content #> '{products,areas}' || '[{"id": "account", "icon": "account", "names": {"en": "Account"},
        "products": ["account"]}]',
      'products', content #> '{products,products}' || '[{"id": "account", "names": {"en": "Account"},
        "needsLicence": false, "versions": [{"version": "—", "phase": "full"}]}]')) where catalogue_version = 1`);
  await admin.end();
  const book = await open();
  const old = await book.edition(1);
  assert.equal(old.technicalSupport.queue, 'support');
  assert.deepEqual(
    old.categories.map(({ id }) => id),
    ['technical-support', 'account'],
  );
  assert.deepEqual(old.products, files.products);
});
