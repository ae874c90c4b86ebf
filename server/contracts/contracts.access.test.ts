import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffRole } from '../../domain/access/index.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company();

let count = 0;
const contract = () => {
  count += 1;
  return {
    companyId: company.id,
    number: `H-${count}`,
    planId: 'plus',
    startsOn: '2026-01-15',
    endsOn: '2036-01-14',
    contacts: [company.owner.email],
    besideOthers: true,
  };
};

/** K1, by hand: what each role gets when it creates a contract. */
const roles: Record<StaffRole, 201 | 403> = {
  engineer: 403,
  signature_analyst: 403,
  fix_engineer: 403,
  technical_account_manager: 201,
  duty_manager: 201,
  service_manager: 201,
  head: 201,
  administrator: 201,
};

for (const [role, expected] of Object.entries(roles) as [StaffRole, 201 | 403][]) {
  test(`the role ${role} ${expected === 201 ? 'may' : 'may not'} create a contract`, async () => {
    const person = await world.staff(role);
    const caller = await Caller.signedIn(url, person.email);
    const { status, body } = await caller.call('POST', '/api/contracts', contract());
    assert.equal(status, expected, JSON.stringify(body));
    if (expected === 403) assert.equal(body.code, 'not_allowed');
    const me = await caller.call('GET', '/api/me');
    assert.equal(me.body.abilities.manageContracts, expected === 201);
  });
}

test('to a customer the way to create contracts does not exist', async () => {
  const owner = await Caller.signedIn(url, company.owner.email);
  const { status } = await owner.call('POST', '/api/contracts', contract());
  assert.equal(status, 404);
});

const head = await Caller.signedIn(url, (await world.staff('head')).email);

test('what staff created is answered as it stands', async () => {
  const { body } = await head.call('POST', '/api/contracts', contract());
  const { number, planName, state, quota, contacts } = body;
  assert.deepEqual(
    { number, planName, state, left: quota.left, contacts },
    {
      number: `H-${count}`,
      planName: 'Plus',
      state: 'active',
      left: 12,
      contacts: [{ name: company.owner.name, email: company.owner.email }],
    },
  );
});

test('a company that does not exist is told as not found', async () => {
  const nowhere = {
    ...contract(),
    companyId: '019a0000-0000-7000-8000-000000000000',
    contacts: [],
  };
  const { status, body } = await head.call('POST', '/api/contracts', nowhere);
  assert.deepEqual([status, body.code], [404, 'not_found']);
});

for (const [what, field, wrong] of [
  ['a day that does not exist', 'startsOn', '2026-02-30'],
  ['an address that is none', 'contacts.0', ['anna']],
  ['a number of two lines', 'number', 'H-1\nH-2'],
  ['a company that is no id', 'companyId', 'C-48001'],
  ['a state that is nobody’s to say', 'state', 'expired'],
  ['half an incident', 'overrides.premiumIncidents', { premiumIncidents: 1.5 }],
  [
    'no minutes',
    'overrides.targets.1.minutes',
    { targets: { 1: { calendar: 'always', minutes: 0 } } },
  ],
] as const) {
  test(`${what} is refused under its field`, async () => {
    const [name = ''] = field.split('.');
    const { status, body } = await head.call('POST', '/api/contracts', {
      ...contract(),
      [name]: wrong,
    });
    assert.deepEqual([status, body.code, body.fields[0].path], [400, 'bad_input', field]);
  });
}
