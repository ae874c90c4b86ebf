import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lookUpLink } from './look-up.ts';

test('an indicator is carried over as one piece, whatever is in it', () => {
  const to = (indicator: string) =>
    lookUpLink('https://threats.example/?q={indicator}&x=1', indicator);
  assert.equal(to('bad.example'), 'https://threats.example/?q=bad.example&x=1');
  assert.equal(
    to('http://bad.example/?a=1&b=$&#c'),
    'https://threats.example/?q=http%3A%2F%2Fbad.example%2F%3Fa%3D1%26b%3D%24%26%23c&x=1',
  );
});
