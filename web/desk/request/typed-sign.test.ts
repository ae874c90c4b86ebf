import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedSign } from './typed-sign.ts';

test('a slash at the beginning of a line is one that asks for macros', () => {
  assert.equal(typedSign('', '/', '/'), 0);
  assert.equal(typedSign('Hello\n', 'Hello\n/', '/'), 6);
  assert.equal(typedSign('Hello\nWorld', 'Hello\n/World', '/'), 6);
});

test('a slash in a path, in pasted text or one that was there is text', () => {
  assert.equal(typedSign('a', 'a/', '/'), undefined);
  assert.equal(typedSign('and ', 'and /', '/'), undefined);
  assert.equal(typedSign('', '/etc/hosts', '/'), undefined);
  assert.equal(typedSign('/a', '/ab', '/'), undefined);
  assert.equal(typedSign('/a', '/', '/'), undefined);
});

test('an @ after a space names a colleague, one in an address does not', () => {
  assert.equal(typedSign('ask ', 'ask @', '@', true), 4);
  assert.equal(typedSign('olga', 'olga@', '@', true), undefined);
});
