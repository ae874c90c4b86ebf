import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AddressedMember, mailedOf } from './mailed.ts';

const member = (id: string, domain: string, role: AddressedMember['role'] = 'user') => ({
  id,
  name: id.toUpperCase(),
  email: `${id}@${domain}`,
  role,
});
const company = [
  member('olga', 'house.example', 'owner'),
  member('tim', 'house.example'),
  member('anna', 'partner.example'),
];
const said = (followers: string[]) =>
  mailedOf(company, followers).map(({ id, outside }) => (outside ? `${id} (outside)` : id));

test('who follows a request is written to, in their order, and is known to be outside', () => {
  assert.deepEqual(said(['tim', 'anna']), ['tim', 'anna (outside)']);
});

test('who has left is not written to', () => {
  assert.deepEqual(said(['gone', 'tim']), ['tim']);
});

test('where all have left, who manages the company is written to', () => {
  assert.deepEqual(said(['gone']), ['olga']);
});
