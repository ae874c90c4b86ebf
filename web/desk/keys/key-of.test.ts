import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from './key-of.ts';

const press = (code: string, key: string, held: 'ctrlKey' | 'altKey' | 'metaKey' | '' = '') => ({
  code,
  key,
  ctrlKey: held === 'ctrlKey',
  altKey: held === 'altKey',
  metaKey: held === 'metaKey',
});

test('a key is named by its place, whatever letter it writes', () => {
  assert.equal(keyOf(press('KeyJ', 'j'), true), 'KeyJ');
  assert.equal(keyOf(press('KeyJ', 'о'), true), 'KeyJ');
  assert.equal(keyOf(press('Enter', 'Enter'), true), 'Enter');
});

test('the question mark counts wherever it is written', () => {
  assert.equal(keyOf(press('Slash', '?'), true), '?');
  assert.equal(keyOf(press('Digit7', '?'), true), '?');
});

test('switched off, single letters and signs do nothing; other keys still do', () => {
  assert.equal(keyOf(press('KeyJ', 'j'), false), undefined);
  assert.equal(keyOf(press('Slash', '?'), false), undefined);
  assert.equal(keyOf(press('ArrowDown', 'ArrowDown'), false), 'ArrowDown');
  assert.equal(keyOf(press('KeyK', 'k', 'ctrlKey'), false), 'Ctrl+KeyK');
});

test('with Ctrl or ⌘ a key is another one, with Alt it is the system’s', () => {
  assert.equal(keyOf(press('KeyK', 'k', 'ctrlKey'), true), 'Ctrl+KeyK');
  assert.equal(keyOf(press('KeyZ', 'я', 'metaKey'), true), 'Ctrl+KeyZ');
  assert.equal(keyOf(press('KeyJ', 'j', 'altKey'), true), undefined);
});
