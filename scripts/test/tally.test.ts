import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FileCount, type Verdict } from './tally.ts';

const file = '/checkout/domain/x.test.ts';
const ended = (name: string, nesting: number, rest: Partial<Verdict> = {}): Verdict => ({
  name,
  nesting,
  passed: rest.error === undefined,
  isSuite: false,
  isSkipped: false,
  ...rest,
});
const failure = (failureType: string, words = 'broken') =>
  Object.assign(new Error(words), { failureType });

/** Plays what node:test reported, in its order, and counts. */
function counted(...verdicts: Verdict[]) {
  const count = new FileCount(file);
  for (const verdict of verdicts) count.end(verdict);
  const { passed, failed, skipped } = count.tally;
  return { passed, failed, skipped };
}

test('leaf tests count, their suite does not', () => {
  const verdicts = [ended('a', 1), ended('b', 1), ended('suite', 0, { isSuite: true })];
  assert.deepEqual(counted(...verdicts), { passed: 2, failed: 0, skipped: 0 });
});

test('a test with subtests is no leaf, the test after it is', () => {
  const verdicts = [ended('child', 1), ended('parent', 0), ended('next', 0)];
  assert.deepEqual(counted(...verdicts), { passed: 2, failed: 0, skipped: 0 });
});

test('a failed child fails once, not again in its parent', () => {
  const verdicts = [
    ended('child', 1, { error: failure('testCodeFailure') }),
    ended('parent', 0, { error: failure('subtestsFailed') }),
  ];
  assert.deepEqual(counted(...verdicts), { passed: 0, failed: 1, skipped: 0 });
});

test('a parent that fails by itself counts beside its passed child', () => {
  const verdicts = [ended('child', 1), ended('parent', 0, { error: failure('testCodeFailure') })];
  assert.deepEqual(counted(...verdicts), { passed: 1, failed: 1, skipped: 0 });
});

test('a hook that fails is a failure', () => {
  const verdicts = [
    ended('a', 1),
    ended('suite', 0, { isSuite: true, error: failure('hookFailed') }),
  ];
  assert.deepEqual(counted(...verdicts), { passed: 1, failed: 1, skipped: 0 });
});

test('skipped and still-to-do tests are neither passed nor failed', () => {
  const verdicts = [
    ended('later', 0, { isSkipped: true }),
    ended('to do', 0, { isSkipped: true, error: failure('testCodeFailure') }),
  ];
  assert.deepEqual(counted(...verdicts), { passed: 0, failed: 0, skipped: 2 });
});

test('a file that breaks while it is loaded is a failure', () => {
  const verdict = ended(file, 0, { error: failure('testCodeFailure') });
  assert.deepEqual(counted(verdict), { passed: 0, failed: 1, skipped: 0 });
});

test('a file without any test is a failure', () => {
  assert.deepEqual(counted(ended(file, 0)), { passed: 0, failed: 1, skipped: 0 });
});

test('a failure is told by its whole sentence', () => {
  const count = new FileCount(file);
  count.start('quota', 0);
  count.start('is never overdrawn', 1);
  count.end(ended('is never overdrawn', 1, { error: failure('testCodeFailure', 'two were sold') }));
  assert.match(count.tally.failures[0] ?? '', /^quota › is never overdrawn\n.*two were sold/);
});
