import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SupportLevel } from '../../api/contracts.ts';
import { localDay } from '../../domain/contracts/index.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { asOperator } from '../access/index.ts';
import { createContract } from './index.ts';

const opened = await installation();
const { database, url } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const company = await world.company('start');
const owner = await Caller.signedIn(url, company.owner.email);
const colleague = await world.member(company, 'user');
const user = await Caller.signedIn(url, colleague.email);

const today = Temporal.PlainDate.from(localDay(world.now, world.book.current.zone));
const day = (days: number) => today.add({ days }).toString();
const long = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date}T12:00:00Z`),
  );

const add = (
  number: string,
  startsOn: string,
  endsOn: string,
  products?: string[],
  planId = 'start',
) =>
  asOperator(database, (scope) =>
    createContract(scope, world.book, {
      companyId: company.id,
      number,
      planId,
      startsOn,
      endsOn,
      contacts: [{ email: company.owner.email }],
      products,
    }),
  );
const setState = (number: string, state: string) =>
  admin.query('update contracts set state = $2 where number = $1', [number, state]);

await add('ENDED', day(-400), day(-1));
await add('LONG-AGO', day(-900), day(-400));
await add('AHEAD', day(1), day(300));
await add('MAIL-ONLY', day(-20), day(300), ['mail-gateway']);
await add('ISSUED', day(-20), day(300));
await setState('ISSUED', 'issued');
await add('STOPPED', day(-20), day(300));
await setState('STOPPED', 'terminated');
await add('USED-UP', day(-40), day(700));
await admin.query(
  `update contract_years set balance = 0 where contract_id = (select contract_id from contracts where number = 'USED-UP')`,
);

const PRODUCT = 'endpoint-shield-windows';
const levels = async (caller: Caller, productId = PRODUCT): Promise<Map<string, SupportLevel>> => {
  const { body } = await caller.call('GET', `/api/support-levels?productId=${productId}`);
  return new Map(body.levels.map((level: SupportLevel) => [level.contractNumber ?? '', level]));
};
const renewal = Temporal.PlainDate.from(day(-40)).add({ years: 1 }).toString();

/** By hand: a contract, why its named contact cannot choose it, and the problem a request on it gets. */
const cases: [string, string, string, string][] = [
  ['ENDED', 'expired', `This contract ended on ${long(day(-1))}.`, 'contract_expired'],
  ['AHEAD', 'not_started', `This contract starts on ${long(day(1))}.`, 'contract_not_started'],
  [
    'MAIL-ONLY',
    'product_not_covered',
    'This contract does not cover the product.',
    'product_not_covered',
  ],
  ['ISSUED', 'not_activated', 'This contract is not activated yet.', 'contract_not_activated'],
  ['STOPPED', 'terminated', 'This contract was terminated.', 'contract_terminated'],
  [
    'USED-UP',
    'no_incidents_left',
    `No premium incident is left. They renew on ${long(renewal)}.`,
    'no_incidents_left',
  ],
];

for (const [number, code, words, problem] of cases) {
  test(`K2–K4: a contract is offered with why not: ${code}, and a request on it is refused in the same words`, async () => {
    const level = (await levels(owner)).get(number);
    assert.deepEqual([level?.whyNot?.code, level?.whyNot?.words], [code, words]);
    const { idempotencyKey: _key, companyId: _company, ...typed } = world.request(company);
    const answer = await owner.call('POST', '/api/requests', {
      ...typed,
      contractId: level?.contractId,
    });
    const { status, body } = answer;
    assert.deepEqual([status, body.code, body.detail], [409, problem, words]);
    // What cannot be premium is offered as standard, and taken so.
    assert.equal(body.offer, 'standard');
    const asStandard = await owner.call('POST', '/api/requests', { ...typed, contractId: null });
    assert.deepEqual([asStandard.status, asStandard.body.premium], [201, false]);
  });
}

test('a contract that is none of the company’s is not found, and nothing is offered', async () => {
  const { idempotencyKey: _key, companyId: _company, ...typed } = world.request(company);
  const contractId = '019a0000-0000-7000-8000-000000000000';
  const { status, body } = await owner.call('POST', '/api/requests', { ...typed, contractId });
  assert.deepEqual([status, body.code, body.offer], [404, 'not_found', undefined]);
});

test('K4: what ended more than a year ago is not offered any more', async () => {
  assert.equal((await levels(owner)).has('LONG-AGO'), false);
});

test('K2: the product decides: a contract for one product can be chosen for it', async () => {
  assert.equal((await levels(owner, 'mail-gateway')).get('MAIL-ONLY')?.whyNot, null);
});

test('K2: who is no named contact is told so of a running contract, and of an ended one that it has ended', async () => {
  const offered = await levels(user);
  assert.equal(offered.get('USED-UP')?.whyNot?.code, 'not_a_named_contact');
  assert.equal(offered.get('ENDED')?.whyNot?.code, 'expired');
});

test('K2: the reason is told in the reader’s language', async () => {
  await owner.call('PATCH', '/api/me', { language: 'ru' });
  assert.equal(
    (await levels(owner)).get('ISSUED')?.whyNot?.words,
    'Этот договор ещё не\u00a0активирован.',
  );
  await owner.call('PATCH', '/api/me', { language: 'en' });
});

test('K2: standard support is always offered, last', async () => {
  const { body } = await user.call('GET', '/api/support-levels');
  const last = body.levels.at(-1);
  assert.deepEqual([last.contractId, last.whyNot], [null, null]);
});

test('a contract for a product that the catalogue has not is refused under its field', async () => {
  const head = await Caller.signedIn(url, (await world.staff('head')).email);
  const { status, body } = await head.call('POST', '/api/contracts', {
    companyId: company.id,
    number: 'NOWHERE',
    planId: 'plus',
    startsOn: day(0),
    endsOn: day(10),
    contacts: [],
    products: ['abacus'],
  });
  assert.deepEqual([status, body.code, body.fields[0].path], [422, 'unknown_product', 'products']);
});

test('K2: of several contracts one is preselected, and what decided it is said in the reader’s language', async () => {
  const preselected = async (caller: Caller) => {
    const { body } = await caller.call('GET', `/api/support-levels?productId=${PRODUCT}`);
    const level = body.levels.find(
      ({ contractId }: SupportLevel) => contractId === body.preselected.contractId,
    );
    return { ...body.preselected, number: level.contractNumber };
  };
  assert.equal((await preselected(owner)).code, 'only_contract');
  await add('LAPSING', day(-20), day(30));
  const lapsing = await preselected(owner);
  assert.deepEqual([lapsing.code, lapsing.number], ['lapses_first', 'LAPSING']);
  await add('HIGHER', day(-20), day(300), undefined, 'plus');
  const higher = await preselected(owner);
  assert.deepEqual(
    [higher.code, higher.number, higher.words],
    ['highest_plan', 'HIGHER', 'Preselected: the contract with the highest plan.'],
  );
  await user.call('PATCH', '/api/me', { language: 'es' });
  const none = await preselected(user);
  assert.deepEqual([none.code, none.contractId], ['none_can', null]);
  assert.match(none.words, /^Ahora ningún contrato puede cubrir esta solicitud/);
});
