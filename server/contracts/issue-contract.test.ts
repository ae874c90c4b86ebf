import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import type { ProblemError } from '../platform/http/problem.ts';
import type { NewContract } from './check-new-contract.ts';
import { createContract } from './create-contract.ts';
import { planOf } from './plan-of.ts';
import { supportLevels } from './support-levels.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const head = await world.staff('head');
const company = await world.company();

let count = 0;
/** Of other days than every other one here. */
const wanted = (changed: Partial<NewContract> = {}): NewContract => {
  count += 1;
  return {
    companyId: company.id,
    number: `I-${count}`,
    planId: 'plus',
    state: 'issued',
    startsOn: `${2100 + count}-01-01`,
    endsOn: `${2100 + count}-12-31`,
    contacts: [],
    besideOthers: false,
    ...changed,
  };
};
const issue = (contract: NewContract) =>
  as(database, head, (scope) => createContract(scope, world.book, contract));

const yearsOf = async (number: string) =>
  (
    await admin.query({
      text: `select y.starts_on::text, y.ends_on::text, y.granted from contracts c
        join contract_years y using (company_id, contract_id) where number = $1`,
      values: [number],
      rowMode: 'array',
    })
  ).rows;

const refusal = (code: string, path: string, detail?: string) => (error: ProblemError) => {
  assert.deepEqual([error.code, error.extra.fields?.[0]?.path], [code, path], error.message);
  if (detail !== undefined) assert.equal(error.extra.detail, detail);
  return true;
};

test('K1: an issued contract waits: nobody is a contact and no year of it is opened', async () => {
  const contract = wanted();
  assert.equal((await issue(contract)).state, 'issued');
  assert.deepEqual(await yearsOf(contract.number), []);
});

test('K3: an issued contract tells of no incidents as a support level, and shows no ledger', async () => {
  const days = { startsOn: world.localDay(-3), endsOn: world.localDay(300) };
  const { id } = await issue(wanted(days));
  const { owner } = company;
  const { levels } = await as(database, owner, (scope) =>
    supportLevels(scope, world.book, owner, { companyId: company.id, productId: null }),
  );
  const level = levels.find(({ contractId }) => contractId === id);
  assert.deepEqual(
    [level?.quota, level?.ledger, level?.whyNot?.code],
    [null, false, 'not_activated'],
  );
});

test('A3: that a contract was issued stands in the company’s history, and by whom', async () => {
  const { id } = await issue(wanted());
  const { rows } = await admin.query(
    `select actor_id, kind from company_events where facts->>'contractId' = $1`,
    [id],
  );
  assert.deepEqual(rows, [{ actor_id: head.id, kind: 'contract_issued' }]);
});

test('P7: what a contract agrees differently replaces only what it names', async () => {
  const contract = await issue(
    wanted({
      overrides: {
        targets: { 2: { calendar: 'always', minutes: 90 }, 3: null },
        premiumIncidents: 20,
        namedContacts: 7,
      },
      products: ['mail-gateway'],
    }),
  );
  const agreed = await planOf(world.book, contract);
  const plan = world.book.current.plan('plus');
  assert.deepEqual(agreed, {
    ...plan,
    targets: { ...plan.targets, 2: { calendar: 'always', minutes: 90 }, 3: null },
    premiumIncidents: 20,
    namedContacts: 7,
  });
  assert.deepEqual(contract.overrides.products, ['mail-gateway']);
});

test('P7: the agreed incidents are what the first year is opened with', async () => {
  const contract = wanted({ state: 'active', overrides: { premiumIncidents: 20 } });
  await issue(contract);
  assert.deepEqual(
    (await yearsOf(contract.number)).map(([, , granted]) => granted),
    [20],
  );
});

test('P7: as many contacts as the contract agrees are too many for nobody', async () => {
  const names = [company.owner, await world.member(company, 'user')];
  names.push(await world.member(company, 'user'));
  const contacts = names.map(({ email }) => ({ email }));
  const three = { state: 'active', contacts } as const;
  await assert.rejects(issue(wanted(three)), refusal('too_many_contacts', 'contacts'));
  await issue(wanted({ ...three, overrides: { namedContacts: 3 } }));
});

test('K3: a contract from 29 February has its first year until the day before 28 February', async () => {
  const contract = wanted({ state: 'active', startsOn: '2072-02-29', endsOn: '2076-02-28' });
  await issue(contract);
  assert.deepEqual(await yearsOf(contract.number), [['2072-02-29', '2073-02-27', 12]]);
});

/** What is wrong with a contract, the error, and the field that carries it. */
const refusals: [string, Partial<NewContract>, string, string][] = [
  ['an end before its start', { endsOn: '2000-01-01' }, 'bad_input', 'endsOn'],
  [
    'no incidents at all, which is standard support',
    { overrides: { premiumIncidents: 0 } },
    'contract_without_incidents',
    'overrides.premiumIncidents',
  ],
  [
    'a target on a calendar that the catalogue has not',
    { overrides: { targets: { 1: { calendar: 'nowhere', minutes: 60 } } } },
    'unknown_calendar',
    'overrides.targets.1.calendar',
  ],
  [
    'contacts, while the customer is to name them',
    { contacts: [{ email: company.owner.email }] },
    'bad_input',
    'contacts',
  ],
];

for (const [what, changed, code, path] of refusals) {
  test(`a contract with ${what} is refused under its field`, () =>
    assert.rejects(issue(wanted(changed)), refusal(code, path)));
}

test('K1: a second contract of a plan on the same days is taken for a mistake, and the first is named', async () => {
  const first = wanted({ startsOn: '2050-03-01', endsOn: '2051-02-28' });
  await issue(first);
  const days: [string, string, boolean][] = [
    ['2051-02-28', '2052-02-27', false],
    ['2049-03-01', '2050-03-01', false],
    ['2050-06-01', '2050-06-01', false],
    ['2051-03-01', '2052-02-29', true],
    ['2049-03-01', '2050-02-28', true],
  ];
  for (const [startsOn, endsOn, fits] of days) {
    const second = issue(wanted({ startsOn, endsOn }));
    const named = `${first.number}, 2050-03-01 – 2051-02-28`;
    if (fits) await second;
    else await assert.rejects(second, refusal('contract_overlaps', 'besideOthers', named));
  }
});

test('K1: it is made where somebody says that it is none', async () => {
  const days = { startsOn: '2060-01-01', endsOn: '2060-12-31' };
  await issue(wanted(days));
  await issue(wanted({ ...days, besideOthers: true }));
});

test('K1: another plan, another company or an ended contract does not stand in the way', async () => {
  const days = { startsOn: '2061-01-01', endsOn: '2061-12-31' };
  const { id } = await issue(wanted(days));
  await issue(wanted({ ...days, planId: 'business' }));
  await issue(wanted({ ...days, companyId: (await world.company()).id }));
  await admin.query(`update contracts set state = 'terminated' where contract_id = $1`, [id]);
  await issue(wanted(days));
});
