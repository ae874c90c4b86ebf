import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from './pick-match.ts';

test('the beginnings of words are enough, in any order', () => {
  assert.ok(matches('Nora Lindqvist', 'lin'));
  assert.ok(matches('Nora Lindqvist', 'li no'));
  assert.ok(matches('Изоляция вручную: шаги', 'изол вр'));
  assert.ok(!matches('Nora Lindqvist', 'ora'));
  assert.ok(!matches('Nora Lindqvist', 'nora k'));
});

test('accents, ё and case do not matter', () => {
  assert.ok(matches('Ana Beltrán', 'BELTRAN'));
  assert.ok(matches('Семён Орлов', 'семен'));
});

test('nothing typed finds everything', () => {
  assert.ok(matches('Nora', ''));
  assert.ok(matches('Nora', '  '));
});
