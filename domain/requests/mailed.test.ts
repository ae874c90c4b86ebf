import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AddressedMember, mailedOf } from './mailed.ts';

const member = (id: string, domain: string, role: AddressedMember['role'] = 'user') => ({
  id,
  name: id.toUpperCase(),
  email: `${id}@${domain}`,
  role,
  otherCompany: null,
});
const company = [
  member('olga', 'house.example', 'owner'),
  member('tim', 'house.example'),
  member('anna', 'partner.example'),
];
const said = (createdBy: string, ...participants: string[]) =>
  mailedOf(company, { createdBy, participants }).map(({ id, outside }) =>
    outside === null ? id : `${id}: ${outside}`,
  );

test('who follows a request is written to, in their order, and is known to be outside', () => {
  assert.deepEqual(said('tim', 'anna'), ['tim', 'anna: anna@partner.example']);
});

test('somebody of the other company of a merger is outside, whatever their address', () => {
  const merged = [...company, { ...member('mia', 'house.example'), otherCompany: 'Heron' }];
  const mailed = mailedOf(merged, { createdBy: 'tim', participants: ['mia', 'olga'] });
  assert.deepEqual(
    mailed.map(({ outside }) => outside),
    [null, 'Heron', null],
  );
});

test('who opened it is answered: nothing leaves the company by that', () => {
  assert.deepEqual(said('anna', 'tim'), ['anna', 'tim']);
});

test('who has left is not written to', () => {
  assert.deepEqual(said('gone', 'tim'), ['tim']);
});

test('where all have left, who manages the company is written to', () => {
  assert.deepEqual(said('gone'), ['olga']);
});
