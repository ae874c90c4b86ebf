import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractYear, wrongIn } from './contract-draft.ts';

test('a contract year ends on the day before its anniversary', () => {
  for (const [today, startsOn, endsOn] of [
    [new Date(2026, 10, 20), '2026-11-20', '2027-11-19'],
    [new Date(2026, 0, 1), '2026-01-01', '2026-12-31'],
    [new Date(2028, 1, 29), '2028-02-29', '2029-02-28'],
    [new Date(2027, 2, 1), '2027-03-01', '2028-02-29'],
  ] as const) {
    assert.deepEqual(contractYear(today), { startsOn, endsOn });
  }
});

test('a number and two days in order are needed', () => {
  const whole = {
    planId: 'plus',
    contacts: [],
    number: '1',
    ...contractYear(new Date(2026, 5, 1)),
  };
  assert.deepEqual(wrongIn(whole), []);
  assert.deepEqual(wrongIn({ ...whole, number: ' ' }), ['number']);
  assert.deepEqual(wrongIn({ ...whole, endsOn: '2026-05-31' }), ['endsOn']);
  assert.deepEqual(wrongIn({ ...whole, startsOn: '', endsOn: '' }), ['startsOn', 'endsOn']);
});
