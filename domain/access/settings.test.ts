import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayChangeSettings } from './settings.ts';
import { staffRoles } from './staff-table.ts';

const person = { id: 'a', companies: [] };

test('settings are changed by the head, service managers and administrators, and by nobody else of the staff', () => {
  const may = staffRoles.filter((role) => mayChangeSettings({ ...person, staffRoles: [role] }));
  assert.deepEqual(may, ['service_manager', 'head', 'administrator']);
});

test('a customer never changes settings, whatever they are in their company', () => {
  const companies = [{ id: 'c', role: 'owner' as const, seesAllRequests: true }];
  assert.equal(mayChangeSettings({ id: 'a', staffRoles: [], companies }), false);
});
