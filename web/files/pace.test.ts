import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Sample, speedOf, timeLeftOf, withSample } from './pace.ts';

const gathered = (...samples: [at: number, sent: number][]): readonly Sample[] =>
  samples.reduce<readonly Sample[]>((all, [at, sent]) => withSample(all, { at, sent }), []);

test('a speed is said only when enough time has passed', () => {
  assert.equal(speedOf([]), null);
  assert.equal(speedOf(gathered([0, 0], [1000, 500])), null);
  assert.equal(speedOf(gathered([0, 0], [2000, 500])), 250);
});

test('the speed is that of the last ten seconds', () => {
  const slowThenFast = gathered([0, 0], [10_000, 100], [20_000, 1_000_100], [25_000, 1_500_100]);
  assert.equal(speedOf(slowThenFast), 100_000);
});

test('the time left is what the rest takes at this speed', () => {
  assert.equal(timeLeftOf(gathered([0, 0], [2000, 500]), 1500), 4000);
  assert.equal(timeLeftOf(gathered([0, 0], [2000, 500]), 500), 0);
});

test('a line that does not move has no speed and no time left', () => {
  assert.equal(speedOf(gathered([0, 500], [5000, 500])), null);
  assert.equal(timeLeftOf(gathered([0, 500], [5000, 500]), 1000), null);
});

test('what was lost and is sent again starts a new measure', () => {
  assert.deepEqual(gathered([0, 0], [2000, 900], [4000, 600]), [{ at: 4000, sent: 600 }]);
});
