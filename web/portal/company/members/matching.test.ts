import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompanyPeople } from '../../../../api/company.ts';
import { countOf, matching } from './matching.ts';

const people = {
  members: [
    { name: 'Ольга Щербакова', email: 'olga@veresk.example' },
    { name: 'Тимур Ахметов', email: 'timur@veresk.example' },
  ],
  invitations: [{ email: 'e.duarte@veresk.example' }],
  abilities: { managePeople: true },
} as unknown as CompanyPeople;

const cases: [string, number][] = [
  ['', 3],
  ['  ', 3],
  ['ольга', 1],
  ['щерба ольга', 1],
  ['VERESK', 3],
  ['duarte', 1],
  ['тимур щербакова', 0],
];

for (const [typed, found] of cases) {
  test(`"${typed}" finds ${found} of three people`, () => {
    assert.equal(countOf(matching(people, typed)), found);
  });
}
