import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ChoiceFacts, type ContractState, type WhyNot, whyNotPremium } from './index.ts';

const dates = { startsOn: '2026-03-15', endsOn: '2027-03-14' };
const fine: ChoiceFacts = {
  today: '2026-11-20',
  isNamedContact: true,
  products: null,
  productId: 'mail-gateway',
  left: 5,
};
const nothingFits: Partial<ChoiceFacts> = { isNamedContact: false, products: [], left: 0 };

const cases: [string, ContractState, Partial<ChoiceFacts>, WhyNot | null][] = [
  ['a contact of a running contract with incidents left', 'active', {}, null],
  ['its first day', 'active', { today: '2026-03-15' }, null],
  ['its last day', 'active', { today: '2027-03-14' }, null],
  ['the day before it starts', 'active', { today: '2026-03-14' }, 'not_started'],
  ['the day after it ended', 'active', { today: '2027-03-15' }, 'expired'],
  ['a contract that was issued', 'issued', {}, 'not_activated'],
  ['one whose activation was requested', 'activation_requested', {}, 'not_activated'],
  ['one that was terminated', 'terminated', {}, 'terminated'],
  ['one that was stored as expired', 'expired', {}, 'expired'],
  ['somebody who is no named contact', 'active', { isNamedContact: false }, 'not_a_named_contact'],
  ['the last incident', 'active', { left: 1 }, null],
  ['no incident left', 'active', { left: 0 }, 'no_incidents_left'],
  ['unlimited incidents', 'active', { left: null }, null],
  ['a product it covers', 'active', { products: ['mail-gateway'] }, null],
  [
    'a product it does not cover',
    'active',
    { products: ['endpoint-shield'] },
    'product_not_covered',
  ],
  ['no product yet', 'active', { products: ['endpoint-shield'], productId: null }, null],
  // Of several reasons the first of the order is told.
  [
    'a terminated one after its end',
    'terminated',
    { ...nothingFits, today: '2028-01-01' },
    'terminated',
  ],
  [
    'one that was never activated, after its end',
    'issued',
    { ...nothingFits, today: '2028-01-01' },
    'expired',
  ],
  [
    'one that is not activated, before its start',
    'issued',
    { ...nothingFits, today: '2026-01-01' },
    'not_started',
  ],
  ['one that is not activated, for anybody else', 'issued', nothingFits, 'not_activated'],
  ['anybody else, for a product it does not cover', 'active', nothingFits, 'not_a_named_contact'],
  [
    'a product it does not cover, with none left',
    'active',
    { ...nothingFits, isNamedContact: true },
    'product_not_covered',
  ],
];

for (const [what, state, facts, expected] of cases) {
  test(`K2, K3, K4: ${what}: ${expected ?? 'can be chosen'}`, () => {
    assert.equal(whyNotPremium({ ...dates, state }, { ...fine, ...facts }), expected);
  });
}
