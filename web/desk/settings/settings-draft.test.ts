import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Settings } from '../../../api/settings.ts';
import type { CalendarSettings } from '../../../api/settings-content.ts';
import { faultsOf } from './faults.ts';
import { mergeValues, rebase } from './rebase.ts';
import { bodyOf, changesIn, noChanges, onlyChanges } from './settings-draft.ts';

const hours = (change: object = {}): CalendarSettings => ({
  id: 'hours',
  names: { en: 'Working hours' },
  zone: '+03:00',
  weekly: { monday: ['10:00-18:30'], tuesday: ['10:00-18:30'] },
  days: { '2026-12-31': { intervals: [] } },
  confirmedYears: [2026],
  ...change,
});
const always: CalendarSettings = { id: 'always', names: { en: 'Always' }, always: true };

const saved = (version: number, calendars: CalendarSettings[]): Settings => ({
  version,
  holdsFrom: '2026-11-20T00:00:00.000Z',
  inForce: { version, holdsFrom: '2026-11-20T00:00:00.000Z' },
  mayChange: true,
  calendars,
  calendarYears: [],
  plans: [],
  statusNames: { closed: { ru: 'Закрыт' } },
  products: { areas: [], products: [] },
  support: { phases: {}, types: [], exclusions: [] },
  links: [],
  categories: [],
});

const base = saved(1, [always, hours()]);
const mine = hours({ weekly: { monday: ['09:00-18:30'], tuesday: ['10:00-18:30'] } });
const draft = { ...noChanges, basedOn: 1, calendars: { hours: mine } };

test('lists are sent whole with the changes in their place, and parts without changes not at all', () => {
  assert.deepEqual(bodyOf(base, draft), { basedOn: 1, calendars: [always, mine] });
  const added = { ...always, id: 'second' };
  const { calendars } = bodyOf(base, { ...draft, calendars: { second: added } });
  assert.deepEqual(calendars, [always, hours(), added]);
});

test('what was typed and taken back is no change', () => {
  const back = { ...draft, calendars: { hours: hours() }, statusNames: base.statusNames };
  assert.equal(changesIn(onlyChanges(base, back)), 0);
  assert.equal(changesIn(onlyChanges(base, draft)), 1);
});

test('somebody saved other days of the same calendar meanwhile: theirs and mine are both there', () => {
  const theirs = hours({
    days: { '2026-12-31': { intervals: [] }, '2026-12-30': { intervals: ['10:00-15:00'] } },
    confirmedYears: [2026, 2027],
  });
  const rebased = rebase(draft, base, saved(2, [always, theirs]));
  assert.equal(rebased.basedOn, 2);
  assert.deepEqual(rebased.calendars.hours, { ...theirs, weekly: 'weekly' in mine && mine.weekly });
});

test('somebody saved the very same change meanwhile: nothing of mine is left to save', () => {
  assert.equal(changesIn(rebase(draft, base, saved(2, [always, mine]))), 0);
});

const v = (version: string, said = 0) => ({ version, said });
const list = (...versions: string[]) => versions.map((version) => v(version));
const merges: [why: string, base: unknown, mine: unknown, theirs: unknown, merged: unknown][] = [
  ['what both changed is mine', { a: 1 }, { a: 2 }, { a: 3 }, { a: 2 }],
  ['what I removed stays removed', { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 }, { b: 2 }],
  ['what they removed stays removed', { a: 1, b: 1 }, { a: 1, b: 2 }, { b: 1 }, { b: 2 }],
  ['both added something', {}, { a: 1 }, { b: 1 }, { b: 1, a: 1 }],
  ['a list is one value', [1], [1, 2], [1, 3], [1, 2]],
  ['both added a version', list('1'), list('2', '1'), list('3', '1'), list('3', '2', '1')],
  [
    'each changed another version',
    [v('2'), v('1')],
    [v('2', 1), v('1')],
    [v('2'), v('1', 2)],
    [v('2', 1), v('1', 2)],
  ],
  [
    'I removed a version, they added one',
    list('2', '1'),
    list('2'),
    list('3', '2', '1'),
    list('3', '2'),
  ],
  [
    'they removed what I left, I moved the rest',
    list('a', 'b', 'c'),
    list('c', 'b', 'a'),
    list('a', 'c'),
    list('c', 'a'),
  ],
];
for (const [why, was, my, their, merged] of merges) {
  test(`merging: ${why}`, () => assert.deepEqual(mergeValues(was, my, their), merged));
}

test('a fault is told of the calendar by its id, wherever it stood in the list', () => {
  const faults = faultsOf(bodyOf(base, draft), [
    { path: 'calendars.1.weekly.monday', message: 'bad_interval' },
    { path: 'statusNames.closed.ru', message: 'missing_name' },
  ]);
  assert.deepEqual(faults, [
    { kind: 'calendar', id: 'hours', path: 'weekly.monday', code: 'bad_interval' },
    { kind: 'names', id: '', path: 'closed.ru', code: 'missing_name' },
  ]);
});

const shield = { id: 'shield', names: { en: 'Shield' }, versions: [] };
const gateway = { id: 'gateway', names: { en: 'Gateway' }, versions: [] };
const area = (...products: string[]) => ({
  id: 'servers',
  icon: 'servers' as const,
  names: { en: 'Servers' },
  products,
});
const offered = { ...base, products: { areas: [area('shield')], products: [shield, gateway] } };

test('a dropped product is sent without, and told by its id where it cannot go', () => {
  const dropped = { ...noChanges, basedOn: 1, products: { shield: null }, areas: [area()] };
  const body = bodyOf(offered, dropped);
  assert.deepEqual(body.products, { areas: [area()], products: [gateway] });
  const faults = faultsOf(body, [
    { path: 'products.products.shield', message: 'product_in_use' },
    { path: 'products.products.0.versions', message: 'no_versions' },
    { path: 'products.areas.0.names.en', message: 'missing_name' },
  ]);
  assert.deepEqual(
    faults.map(({ kind, id, path }) => [kind, id, path]),
    [
      ['product', 'shield', ''],
      ['product', 'gateway', 'versions'],
      ['area', 'servers', 'names.en'],
    ],
  );
  assert.equal(changesIn(onlyChanges(offered, dropped)), 2);
});

test('types, exclusions and phases are sent together where one of them is changed', () => {
  const type = { id: 'question', names: { en: 'A question' }, subtypes: [] };
  const body = bodyOf(base, { ...noChanges, basedOn: 1, types: [type] });
  assert.deepEqual(body.support, { phases: {}, types: [type], exclusions: [] });
  const faults = faultsOf(body, [
    { path: 'support.types.0.names.en', message: 'missing_name' },
    { path: 'support.phases.ended.en', message: 'missing_explanation' },
  ]);
  assert.deepEqual(
    faults.map(({ kind, id, path }) => [kind, id, path]),
    [
      ['type', 'question', 'names.en'],
      ['phases', '', 'ended.en'],
    ],
  );
});

test('a new product that is taken back is no change', () => {
  assert.equal(changesIn(onlyChanges(offered, { ...noChanges, products: { mail: null } })), 0);
});

test('two put different products into the same area: both are offered', () => {
  const mine = { ...noChanges, basedOn: 1, areas: [area('shield', 'gateway')] };
  const theirs = { ...offered, version: 2 };
  theirs.products = { ...theirs.products, areas: [area('mail', 'shield')] };
  assert.deepEqual(rebase(mine, offered, theirs).areas, [area('mail', 'shield', 'gateway')]);
});
