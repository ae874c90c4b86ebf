import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProductSettings } from '../../../../api/settings-content.ts';
import { moved } from '../../../design/moved.ts';
import {
  broughtBack,
  offered,
  updatable,
  type Version,
  withChangedVersion,
  withNewVersion,
  withoutProduct,
  withoutVersion,
  withUpdate,
} from './edit-products.ts';

const version = (number: string, part: Partial<Version> = {}): Version => ({
  version: number,
  phase: 'full',
  certified: false,
  ...part,
});
const to = (number: string, en: string) => ({
  recommendedUpdate: { version: number, fixes: { en } },
});
const product = (...versions: Version[]): ProductSettings => ({
  id: 'shield',
  names: { en: 'Shield' },
  versions,
});
/** `2.0>3.0 A crash`: a version, the update it recommends, and what that fixes. */
const brief = ({ versions }: ProductSettings) =>
  versions.map(({ version: number, recommendedUpdate: update }) =>
    update ? `${number}>${update.version} ${update.fixes.en}` : number,
  );

const before = product(
  version('3.0'),
  version('2.0', to('3.0', 'A crash')),
  version('1.5', { certified: true, phase: 'limited' }),
  version('1.0', { phase: 'ended' }),
);

test('a new version is proposed as update to those still supported that are not certified', () =>
  assert.deepEqual(updatable(before), ['3.0', '2.0']));

const additions: [why: string, updates: string[], fixes: string | null, after: string[]][] = [
  [
    'with words, all chosen say them',
    ['3.0', '2.0'],
    'A leak',
    ['4.0', '3.0>4.0 A leak', '2.0>4.0 A leak', '1.5', '1.0'],
  ],
  [
    'without words, what was said stays',
    ['3.0', '2.0'],
    null,
    ['4.0', '3.0', '2.0>4.0 A crash', '1.5', '1.0'],
  ],
  ['chosen for none', [], 'A leak', ['4.0', '3.0', '2.0>3.0 A crash', '1.5', '1.0']],
];
for (const [why, updates, en, after] of additions) {
  test(`R2: a new version comes first: ${why}`, () => {
    const fixes = en === null ? null : { en };
    assert.deepEqual(brief(withNewVersion(before, { version: '4.0', updates, fixes })), after);
  });
}

test('a version that goes is recommended no more', () =>
  assert.deepEqual(brief(withoutVersion(before, '3.0')), ['2.0', '1.5', '1.0']));

test('a version with another number is recommended by its new one', () =>
  assert.deepEqual(brief(withChangedVersion(before, 0, version('3.1'))), [
    '3.1',
    '2.0>3.1 A crash',
    '1.5',
    '1.0',
  ]));

test('a phase changes and nothing else', () => {
  const after = withChangedVersion(before, 1, { ...before.versions[1], phase: 'ended' } as Version);
  assert.deepEqual(brief(after), brief(before));
  assert.equal(after.versions[1]?.phase, 'ended');
});

test('an update is given and taken', () => {
  const given = withUpdate(version('1.0'), { version: '2.0', fixes: { en: 'A leak' } });
  assert.equal(given.recommendedUpdate?.version, '2.0');
  assert.deepEqual(withUpdate(given, null), version('1.0'));
});

const moves: [from: number, to: number, after: string][] = [
  [0, 1, 'bac'],
  [2, 0, 'cab'],
  [0, -1, 'abc'],
  [2, 3, 'abc'],
  [5, 0, 'abc'],
];
for (const [from, at, after] of moves) {
  test(`the item at ${from} moved to ${at}`, () =>
    assert.equal(moved(['a', 'b', 'c'], from, at).join(''), after));
}

test('a product is offered at the end of an area, and in none when it goes', () => {
  const area = (id: string, ...products: string[]) => ({
    id,
    icon: 'mail' as const,
    names: { en: id },
    products,
  });
  const areas = [area('mail', 'gateway'), area('servers', 'shield')];
  const both = offered(areas, 'mail', 'shield', true);
  assert.deepEqual(both[0]?.products, ['gateway', 'shield']);
  assert.deepEqual(offered(both, 'mail', 'gateway', false)[0]?.products, ['shield']);
  assert.deepEqual(
    withoutProduct(both, 'shield').map(({ products }) => products),
    [['gateway'], []],
  );
});

const backs: [why: string, now: string[], after: string[]][] = [
  ['to its place', ['a', 'c'], ['a', 'b', 'c']],
  ['first where all before it is gone', ['c'], ['b', 'c']],
  ['behind what stands elsewhere now', ['c', 'a', 'd'], ['c', 'a', 'b', 'd']],
  ['not twice', ['b', 'a'], ['b', 'a']],
];
for (const [why, now, after] of backs) {
  test(`a product is brought back ${why}`, () => {
    const area = (products: string[]) => ({
      id: 'mail',
      icon: 'mail' as const,
      names: { en: 'Mail' },
      products,
    });
    const [found] = broughtBack([area(now)], [area(['a', 'b', 'c'])], 'b');
    assert.deepEqual(found?.products, after);
  });
}
