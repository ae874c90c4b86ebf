import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeat } from './repeat.ts';

test('work is done again and again, never twice at once, and goes on after a failure', async () => {
  let [running, most, rounds] = [0, 0, 0];
  const failures: unknown[] = [];
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  const repeated = repeat(
    async () => {
      running += 1;
      most = Math.max(most, running);
      rounds += 1;
      await new Promise(setImmediate);
      running -= 1;
      if (rounds === 5) resolve();
      if (rounds === 2) throw new Error('once');
    },
    1,
    (error) => failures.push(error),
  );
  await enough;
  await repeated.stop();
  assert.equal(most, 1);
  assert.equal(failures.length, 1);
});

test('stopping waits for the work under way and begins no other', async () => {
  let done = 0;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  const repeated = repeat(
    async () => {
      begin();
      await allowed;
      done += 1;
    },
    1,
    assert.ifError,
  );
  await begun;
  const stopped = repeated.stop();
  allow();
  await stopped;
  assert.equal(done, 1);
});
