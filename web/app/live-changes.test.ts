import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRounds, isTouched } from './live-changes.ts';

const changed = new Set(['PD-7']);

const keys: [readonly unknown[], boolean][] = [
  [['requests', 'PD-7'], true],
  [['requests', 'PD-7', 'clocks'], true],
  [['requests', 'PD-8'], false],
  [['requests', 'PD-8', 'clocks'], false],
  [['requests', 'list', { state: 'all' }], true],
  [['requests', 'overview'], true],
  [['queue', 'counts'], true],
  [['mentions'], true],
  [['contracts', 'c', 'ledger'], true],
  [['presence'], false],
  [['products', 'en'], false],
  [['me'], false],
];

for (const [key, expected] of keys) {
  test(`a change of PD-7 ${expected ? 'touches' : 'leaves'} ${JSON.stringify(key)}`, () => {
    assert.equal(isTouched(key, changed), expected);
  });
}

test('what is heard together is worked on together, and never two rounds at once', async () => {
  const rounds: string[][] = [];
  const started = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const { promise: firstIsDone, resolve: finishFirst } = Promise.withResolvers<void>();
  const hear = inRounds<string>(
    { gatherMs: () => 0, restMs: { least: 0, most: 0 } },
    async (items) => {
      rounds.push(items);
      started[rounds.length - 1]?.resolve();
      if (rounds.length === 1) await firstIsDone;
    },
  );
  hear('a');
  hear('b');
  await started[0]?.promise;
  hear('c');
  hear('d');
  assert.deepEqual(rounds, [['a', 'b']]);
  finishFirst();
  await started[1]?.promise;
  assert.deepEqual(rounds, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
});
