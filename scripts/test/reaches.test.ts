import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reaches } from './reaches.ts';

test('an import through another file is found', () => {
  assert.equal(reaches('scripts/test.ts', 'scripts/test/reaches.ts'), true);
});

test('a file that does not import the other is told so', () => {
  assert.equal(reaches('scripts/test/reaches.ts', 'scripts/test.ts'), false);
});

test('an import over several lines is found', () => {
  assert.equal(reaches('scripts/test/tools.ts', 'tests/support/postgres-binaries.ts'), true);
});
