import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import type { NewContract } from './check-new-contract.ts';
import { createContract } from './index.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const head = await world.staff('head');
const company = await world.company();
const other = await world.company();
const email = company.owner.email;

let count = 0;
const wanted = (changed: Partial<NewContract> = {}): NewContract => {
  count += 1;
  return {
    companyId: company.id,
    number: `N-${count}`,
    planId: 'plus',
    startsOn: '2020-03-15',
    endsOn: '2039-03-14',
    contacts: [{ email }],
    ...changed,
  };
};
const create = (contract: NewContract) =>
  as(database, head, (scope) => createContract(scope, world.book, contract));

const yearsOf = async (number: string) =>
  (
    await admin.query(
      `select y.starts_on::text, y.ends_on::text, y.granted, y.balance, l.kind, l.amount, l.actor_id
       from contracts c join contract_years y using (company_id, contract_id)
       join quota_lines l on l.contract_id = y.contract_id and l.year_starts_on = y.starts_on
       where number = $1`,
      [number],
    )
  ).rows;

test('K3: a future contract’s first year is opened with its grant in the ledger', async () => {
  const contract = wanted({ startsOn: '2038-03-15' });
  await create(contract);
  assert.deepEqual(await yearsOf(contract.number), [
    {
      starts_on: '2038-03-15',
      ends_on: '2039-03-14',
      granted: 12,
      balance: 12,
      kind: 'grant',
      amount: 12,
      actor_id: head.id,
    },
  ]);
});

test('K3: of a contract that runs already the year of today is opened, and no other', async () => {
  const contract = wanted();
  await create(contract);
  const years = await yearsOf(contract.number);
  assert.equal(years.length, 1);
  const today = world.localDay(0);
  assert.ok(years[0].starts_on <= today && today <= years[0].ends_on, JSON.stringify(years));
  assert.match(years[0].starts_on, /-03-15$/);
});

test('K3: a year of unlimited incidents has neither number', async () => {
  const contract = wanted({ planId: 'enterprise', startsOn: '2038-03-15' });
  await create(contract);
  const [year] = await yearsOf(contract.number);
  assert.deepEqual([year.granted, year.balance, year.amount], [null, null, 0]);
});

test('P7: a contract keeps the catalogue version it was signed on', async () => {
  const contract = await create(wanted());
  assert.equal(contract.catalogueVersion, world.book.current.version);
});

test('A3: who created a contract stands in the company’s history', async () => {
  const contract = await create(wanted());
  const { rows } = await admin.query(
    `select actor_id, facts from company_events where kind = 'contract_created'
     and facts->>'contractId' = $1`,
    [contract.id],
  );
  assert.equal(rows[0]?.actor_id, head.id);
  assert.deepEqual(rows[0]?.facts, {
    contractId: contract.id,
    number: contract.number,
    plan: 'plus',
    contacts: 1,
  });
});

test('a person named twice is one contact', async () => {
  const contract = wanted({ contacts: [{ email }, { email: email.toUpperCase() }] });
  const { id } = await create(contract);
  const { rows } = await admin.query('select email from contract_contacts where contract_id = $1', [
    id,
  ]);
  assert.deepEqual(rows, [{ email }]);
});

const contacts = (many: number) =>
  Array.from({ length: many }, (_, index) => ({ email: `n${index}@example.org` }));

/** What is wrong with a contract, the error, and the field that carries it. */
const refusals: [string, Partial<NewContract>, string, string][] = [
  ['a plan that the catalogue has not', { planId: 'gold' }, 'unknown_plan', 'planId'],
  ['the standard plan, which is no contract', { planId: 'standard' }, 'unknown_plan', 'planId'],
  ['an end before its start', { endsOn: '2020-03-14' }, 'bad_input', 'endsOn'],
  ['more contacts than Plus allows', { contacts: contacts(3) }, 'too_many_contacts', 'contacts'],
  [
    'more contacts than Start allows',
    { planId: 'start', contacts: contacts(2) },
    'too_many_contacts',
    'contacts',
  ],
  [
    'a contact whom nobody knows',
    { contacts: [{ email: 'nobody@example.org' }] },
    'contact_not_a_member',
    'contacts',
  ],
  [
    'a contact of another company',
    { contacts: [{ email: other.owner.email }] },
    'contact_not_a_member',
    'contacts',
  ],
  ['a contact of staff', { contacts: [{ email: head.email }] }, 'contact_not_a_member', 'contacts'],
  ['a company that does not exist', { companyId: randomUUID(), contacts: [] }, 'not_found', ''],
];

for (const [what, changed, code, path] of refusals) {
  test(`a contract with ${what} is refused, and nothing of it stays`, async () => {
    const contract = wanted(changed);
    await assert.rejects(create(contract), (error: ProblemError) => {
      assert.equal(error.code, code, error.message);
      assert.equal(error.extra.fields?.[0]?.path ?? '', path);
      return true;
    });
    const { rows } = await admin.query('select from contract_directory where number = $1', [
      contract.number,
    ]);
    assert.equal(rows.length, 0);
  });
}

test('a contract of one day is one', async () => {
  const contract = await create(wanted({ startsOn: '2030-01-01', endsOn: '2030-01-01' }));
  const [year] = await yearsOf(contract.number);
  assert.deepEqual([year.starts_on, year.ends_on], ['2030-01-01', '2030-01-01']);
});

test('a number that another company has is refused under its field', async () => {
  const { number } = await create(wanted());
  const theirs = wanted({ companyId: other.id, number, contacts: [] });
  await assert.rejects(create(theirs), (error: ProblemError) => {
    return error.code === 'contract_number_taken' && error.extra.fields?.[0]?.path === 'number';
  });
});

test('of two contracts with one number at the same moment one is made', async () => {
  const number = 'AT-ONCE';
  const made = await Promise.allSettled([
    create(wanted({ number })),
    create(wanted({ number, companyId: other.id, contacts: [] })),
  ]);
  assert.deepEqual(made.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const { rows } = await admin.query('select from contracts where number = $1', [number]);
  assert.equal(rows.length, 1);
});
