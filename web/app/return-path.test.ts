import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeReturnPath } from './return-path.ts';

test('a path on this site is returned to', () => {
  assert.equal(safeReturnPath('/requests/PD-20440?x=1'), '/requests/PD-20440?x=1');
  assert.equal(safeReturnPath('/desk'), '/desk');
});

test('nothing that leads to another site, or round in a circle, is returned to', () => {
  for (const wanted of [
    'https://other.example',
    '//other.example',
    '/\\other.example',
    'javascript:0',
    '/',
    '/sign-in?return=/desk',
    '/setup',
    undefined,
    7,
  ]) {
    assert.equal(safeReturnPath(wanted), undefined, String(wanted));
  }
});
