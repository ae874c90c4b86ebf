import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type PromiseCount, sumOf, withShares } from './promises.ts';

/** By hand: kept, broken, left out of the broken; the raw and the adjusted share. */
const table: [number, number, number, number | null, number | null][] = [
  [0, 0, 0, null, null],
  [3, 1, 0, 0.75, 0.75],
  [3, 1, 1, 0.75, 1],
  [0, 2, 2, 0, null],
  [8, 2, 1, 0.8, 8 / 9],
];

for (const [kept, broken, leftOut, raw, adjusted] of table) {
  test(`${kept} kept and ${broken} broken, ${leftOut} of them left out, are ${raw} raw and ${adjusted} adjusted`, () => {
    const { rawShare, adjustedShare } = withShares({
      kept,
      broken,
      leftOut,
      unexplained: 0,
      disputed: 0,
    });
    assert.deepEqual([rawShare, adjustedShare], [raw, adjusted]);
  });
}

test('leaving promises out never makes a share smaller, and sums are the sums of their parts', () => {
  const count = fc
    .record({ kept: fc.nat(50), broken: fc.nat(50), unexplained: fc.nat(5), disputed: fc.nat(5) })
    .chain((parts) => fc.nat(parts.broken).map((leftOut): PromiseCount => ({ ...parts, leftOut })));
  fc.assert(
    fc.property(fc.array(count), (counts) => {
      const total = sumOf(counts);
      const { rawShare, adjustedShare } = withShares(total);
      if (rawShare !== null && adjustedShare !== null) assert.ok(adjustedShare >= rawShare);
      assert.equal(
        total.kept,
        counts.reduce((sum, { kept }) => sum + kept, 0),
      );
    }),
  );
});
