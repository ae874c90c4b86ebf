import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CheckedList, checkList } from './check-list.ts';

const ann = { name: 'Ann', email: 'ann@a.example', phone: null };
const line = 'Ann | ann@a.example';
const contract = { present: [ann], most: 2, isChange: true };

const cases: [string, string, typeof contract, CheckedList['obstacle']][] = [
  ['nothing', '', contract, 'empty'],
  ['a head alone', 'Name | E-mail', contract, 'empty'],
  ['a bad line among good ones', `${line}\nBen`, contract, 'mend'],
  ['three where two are allowed', `${line}\nB | b@a.example\nC | c@a.example`, contract, 'tooMany'],
  ['whom the contract names', line, contract, 'unchanged'],
  ['whom it names, written differently', 'Ann Lee | ann@a.example', contract, null],
  ['whom it names, for an activation', line, { ...contract, isChange: false }, null],
];
for (const [what, text, around, expected] of cases)
  test(`K1: ${what} ${expected ? `cannot be sent: ${expected}` : 'can be sent'}`, () => {
    assert.equal(checkList(text, around).obstacle, expected);
  });

test('K1: as long as the contract is not known any number can be sent', () => {
  const many = Array.from({ length: 9 }, (_, i) => `P | p${i}@a.example`).join('\n');
  assert.equal(checkList(many, { ...contract, most: null }).obstacle, null);
});
