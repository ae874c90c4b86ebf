import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOutage } from './outage.ts';

const failed = (facts: object) => Object.assign(new Error('it failed'), facts);

const cases: [string, unknown, boolean][] = [
  ['a refused connection', failed({ code: 'ECONNREFUSED' }), true],
  ['a socket that is not there', failed({ code: 'ENOENT', syscall: 'connect' }), true],
  ['a file that is not there', failed({ code: 'ENOENT', syscall: 'open' }), false],
  ['a server that is shutting down', failed({ code: '57P01' }), true],
  ['a right that is missing', failed({ code: '42501' }), false],
  ['a row that is there already', failed({ code: '23505' }), false],
  ['something that is no error', 'ECONNREFUSED', false],
];

for (const [sentence, error, expected] of cases) {
  test(`${sentence} ${expected ? 'is' : 'is not'} the database being away`, () => {
    assert.equal(isOutage(error), expected);
  });
}
