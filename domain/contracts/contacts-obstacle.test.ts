import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ContactsObstacle, type ContractState, whyNoContacts } from './index.ts';

const dates = { startsOn: '2026-03-15', endsOn: '2027-03-14' };

/** By hand: what stands in the way of an activation, and of a change of contacts. */
const cases: [ContractState, string, ContactsObstacle | null, ContactsObstacle | null][] = [
  ['issued', '2026-11-30', null, 'contract_not_activated'],
  ['issued', '2026-03-14', null, 'contract_not_activated'],
  ['issued', '2027-03-14', null, 'contract_not_activated'],
  ['issued', '2027-03-15', 'contract_expired', 'contract_expired'],
  ['activation_requested', '2026-11-30', 'list_waiting', 'contract_not_activated'],
  ['activation_requested', '2027-03-15', 'contract_expired', 'contract_expired'],
  ['active', '2026-11-30', 'contract_active', null],
  ['active', '2026-03-14', 'contract_active', null],
  ['active', '2027-03-15', 'contract_expired', 'contract_expired'],
  ['expired', '2026-11-30', 'contract_expired', 'contract_expired'],
  ['terminated', '2026-11-30', 'contract_terminated', 'contract_terminated'],
  ['terminated', '2027-03-15', 'contract_terminated', 'contract_terminated'],
];
for (const [state, today, activation, change] of cases)
  test(`K4: what a contract that is ${state} on ${today} takes`, () => {
    const contract = { ...dates, state };
    assert.equal(whyNoContacts(contract, 'activation', today), activation);
    assert.equal(whyNoContacts(contract, 'change', today), change);
  });
