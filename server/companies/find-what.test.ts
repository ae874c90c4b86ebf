import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWhat, type Wanted } from './find-what.ts';

const nothing = { publicId: null, code: null, codeEnding: null, email: null, domain: null };

/** What is typed, and what it can mean besides a name or the number of a contract. */
const cases: [string, Partial<Wanted>][] = [
  ['Вереск', { email: 'вереск' }],
  ['Вереск Софт', {}],
  ['C-48001', { publicId: 'C-48001', email: 'c-48001' }],
  ['c48001', { publicId: 'C-48001', email: 'c48001' }],
  ['48001', { publicId: 'C-48001', email: '48001' }],
  ['0001', { publicId: 'C-0001', codeEnding: '0001', email: '0001' }],
  ['7Qx9', { codeEnding: '7QX9', email: '7qx9' }],
  ['good0-00000-00000-00001', { code: 'GOOD0000000000000001', email: 'good0-00000-00000-00001' }],
  ['GOOD0 00000 00000 00001', { code: 'GOOD0000000000000001' }],
  ['olga@', { email: 'olga@' }],
  ['Olga@Veresk.example', { email: 'olga@veresk.example' }],
  ['@Veresk.ex', { domain: 'veresk.ex' }],
  ['veresk.example', { email: 'veresk.example', domain: 'veresk.example' }],
  ['А', {}],
];

for (const [typed, meant] of cases) {
  test(`what “${typed}” can mean`, () => {
    const { name, contract, ...others } = findWhat(typed);
    assert.deepEqual([name, contract], [typed, typed.toLowerCase()]);
    assert.deepEqual(others, { ...nothing, ...meant });
  });
}
