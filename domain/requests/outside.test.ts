import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOutside, type MemberAddress } from './outside.ts';

const owner: MemberAddress = { email: 'olga@house.example', role: 'owner' };
const user = (email: string): MemberAddress => ({ email, role: 'user' });
const anna = user('anna@partner.example');

const cases: [what: string, email: string, members: MemberAddress[], outside: boolean][] = [
  ['the owner’s domain', 'tim@house.example', [owner, anna], false],
  ['a domain of one user', anna.email, [owner, anna], true],
  [
    'an administrator’s domain',
    anna.email,
    [owner, { email: 'ann@partner.example', role: 'administrator' }],
    false,
  ],
  ['the domain of half', anna.email, [owner, owner, anna, user('a@partner.example')], true],
  ['the domain of most', anna.email, [owner, anna, user('a@partner.example')], false],
  ['a subdomain', 'tim@eu.house.example', [owner, user('tim@eu.house.example')], true],
  ['a domain that only ends alike', 'tim@nothouse.example', [owner], true],
];

for (const [what, email, members, outside] of cases) {
  test(`${what} is ${outside ? 'outside' : 'inside'} the company`, () =>
    assert.equal(isOutside(email, members), outside));
}
