import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asInPlan,
  bodyOf,
  contactsOf,
  contractYear,
  type OwnTerms,
  type Typed,
  wrongIn,
  yearFrom,
} from './contract-draft.ts';

test('a contract year ends on the day before its anniversary', () => {
  for (const [today, startsOn, endsOn] of [
    [new Date(2026, 10, 20), '2026-11-20', '2027-11-19'],
    [new Date(2026, 0, 1), '2026-01-01', '2026-12-31'],
    [new Date(2027, 2, 1), '2027-03-01', '2028-02-29'],
  ] as const) {
    assert.deepEqual(contractYear(today), { startsOn, endsOn });
  }
});

test('K3: a year from 29 February ends before 28 February, on which the quota renews', () => {
  assert.equal(yearFrom('2028-02-29'), '2029-02-27');
});

const whole: Typed = {
  planId: 'plus',
  state: 'active',
  contacts: ['a@example.org'],
  products: [],
  own: asInPlan,
  besideOthers: false,
  number: ' 1 ',
  ...contractYear(new Date(2026, 5, 1)),
};
const own = (changed: Partial<OwnTerms>): Typed => ({ ...whole, own: { ...asInPlan, ...changed } });

test('a number and two days in order are needed', () => {
  assert.deepEqual(wrongIn(whole), []);
  assert.deepEqual(wrongIn({ ...whole, number: ' ' }), ['number']);
  assert.deepEqual(wrongIn({ ...whole, endsOn: '2026-05-31' }), ['endsOn']);
  assert.deepEqual(wrongIn({ ...whole, startsOn: '', endsOn: '' }), ['startsOn', 'endsOn']);
});

test('P7: own numbers are whole and above nothing, and own times are times', () => {
  for (const typed of ['0', '-1', '1.5', 'many']) {
    assert.deepEqual(wrongIn(own({ incidents: typed })), ['overrides.premiumIncidents']);
    assert.deepEqual(wrongIn(own({ namedContacts: typed })), ['overrides.namedContacts']);
  }
  assert.deepEqual(wrongIn(own({ incidents: 'many', unlimited: true })), []);
  for (const typed of ['', '90', '0:00', '1:60']) {
    const wrong = wrongIn(own({ targets: { 2: { typed, calendar: 'always' } } }));
    assert.deepEqual(wrong, ['overrides.targets.2.minutes'], typed);
  }
});

test('P7: only what differs from the plan is sent', () => {
  const { number, overrides, products } = bodyOf('company', whole);
  assert.deepEqual([number, overrides, products], ['1', {}, undefined]);
  const agreed = own({
    incidents: '20',
    namedContacts: '7',
    targets: { 1: 'plan', 2: { typed: '1:30', calendar: 'always' }, 3: 'none' },
  });
  assert.deepEqual(bodyOf('company', agreed).overrides, {
    premiumIncidents: 20,
    namedContacts: 7,
    targets: { 2: { calendar: 'always', minutes: 90 }, 3: null },
  });
  assert.equal(bodyOf('c', own({ unlimited: true })).overrides?.premiumIncidents, 'unlimited');
});

test('K1: an issued contract is sent without contacts, whoever was chosen before', () => {
  assert.deepEqual(bodyOf('company', { ...whole, state: 'issued' }).contacts, []);
  assert.deepEqual(bodyOf('company', whole).contacts, ['a@example.org']);
});

test('P7: the contract has as many contacts as agreed', () => {
  assert.equal(contactsOf(asInPlan, 2), 2);
  assert.equal(contactsOf({ ...asInPlan, namedContacts: '5' }, 2), 5);
});
