import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDelivered, retryAt, switchedOffBecause } from './index.ts';

const HOUR = 3_600_000;

test('A2: a delivery that fails is tried eight times, with gaps that grow, within a day and a bit', () => {
  const after = (tries: number) => retryAt(tries, 0);
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7, 8].map(after), [
    5000,
    300_000,
    1_800_000,
    2 * HOUR,
    5 * HOUR,
    10 * HOUR,
    10 * HOUR,
    null,
  ]);
});

test('A2: two hundred and something is delivered; a redirect, a refusal or silence is not', () => {
  const delivered = [200, 204, 299, 199, 300, 302, 400, 500, null].map((status) =>
    isDelivered({ status }),
  );
  assert.deepEqual(delivered, [true, true, true, false, false, false, false, false, false]);
});

/** By hand: status, failing since how many hours, switched off because. */
const table: [number | null, number | null, ReturnType<typeof switchedOffBecause>][] = [
  [500, null, null],
  [500, 1, null],
  [500, 119.9, null],
  [500, 120, 'failing'],
  [null, 200, 'failing'],
  [302, 120, 'failing'],
  [410, null, 'gone'],
  [410, 1, 'gone'],
];
for (const [status, hours, because] of table) {
  test(`A2: an endpoint that answers ${status} and fails since ${hours} hours is off because ${because}`, () => {
    const since = hours === null ? null : 1000 * HOUR - hours * HOUR;
    assert.equal(switchedOffBecause({ status }, since, 1000 * HOUR), because);
  });
}
