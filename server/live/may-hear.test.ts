import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffRole } from '../../domain/access/index.ts';
import { readAnnouncement } from './announcement.ts';
import { mayHear } from './may-hear.ts';

const company = '00000000-0000-7000-8000-000000000001';
const olga = '00000000-0000-7000-8000-000000000002';
const change = { request: 20001, company, by: olga, with: [], internal: false };
const staff = (...staffRoles: StaffRole[]) => ({ id: 'x', staffRoles, companies: [] });
const owner = {
  id: olga,
  staffRoles: [],
  companies: [{ id: company, role: 'owner' as const, seesAllRequests: true }],
};

test('R8: of what is confined those roles hear, and the customer whose it is', () => {
  const confined = { ...change, seenByRoles: ['service_manager' as const] };
  assert.equal(mayHear(staff('engineer'), confined), false);
  assert.equal(mayHear(staff('duty_manager'), confined), false);
  assert.equal(mayHear(staff('engineer', 'service_manager'), confined), true);
  assert.equal(mayHear(owner, confined), true);
  assert.equal(mayHear(owner, { ...confined, internal: true }), false);
});

test('an announcement of an older release, which names no roles, is for everybody who works on requests', () => {
  const said = readAnnouncement(JSON.stringify(change));
  assert.ok(said && 'request' in said);
  assert.equal(mayHear(staff('engineer'), said), true);
});
