import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContractTerms } from '../../api/contract-terms.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { asOperator } from '../access/index.ts';
import { createContract } from './index.ts';

const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company('business');
const owner = await Caller.signedIn(url, company.owner.email);
const user = await Caller.signedIn(url, (await world.member(company, 'user')).email);
const engineer = await Caller.signedIn(url, (await world.staff('engineer')).email);
const stranger = await Caller.signedIn(url, (await world.company('plus')).owner.email);

const terms = async (caller: Caller, id = company.contractId): Promise<ContractTerms> => {
  const { status, body } = await caller.call('GET', `/api/contracts/${id}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
};
const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const inLanguage = async (language: string): Promise<ContractTerms> => {
  await owner.call('PATCH', '/api/me', { language });
  const told = await terms(owner);
  await owner.call('PATCH', '/api/me', { language: 'en' });
  return told;
};

/** P2 by hand, for Business: severity, the promise, when its clock runs, whether it starts with a call. */
const promises: Record<string, [string, string, string, boolean][]> = {
  en: [
    ['1 Critical', '2 hours', '24/7', true],
    ['2 High', '6 working hours', 'Mon to Fri, 10:00 to 18:30', false],
    ['3 Medium', '8 working hours', 'Mon to Fri, 10:00 to 18:30', false],
    ['4 Low', '10 working hours', 'Mon to Fri, 10:00 to 18:30', false],
  ],
  ru: [
    ['1 Критический', '2 часа', 'круглосуточно', true],
    ['2 Высокий', '6 рабочих часов', 'пн–пт, 10:00–18:30', false],
    ['3 Средний', '8 рабочих часов', 'пн–пт, 10:00–18:30', false],
    ['4 Низкий', '10 рабочих часов', 'пн–пт, 10:00–18:30', false],
  ],
  es: [
    ['1 Crítica', '2 horas', '24 horas', true],
    ['2 Alta', '6 horas laborables', 'lun a vie, 10:00 a 18:30', false],
    ['3 Media', '8 horas laborables', 'lun a vie, 10:00 a 18:30', false],
    ['4 Baja', '10 horas laborables', 'lun a vie, 10:00 a 18:30', false],
  ],
};

test('K1, R2: how large a file may be is told with the rest, in the reader’s language', async () => {
  const told: ContractTerms[] = [];
  for (const language of ['en', 'ru', 'es']) told.push(await inLanguage(language));
  assert.deepEqual(
    told.map(({ largestFile: { bytes, words } }) => [bytes, plain(words)]),
    [
      [20_000_000_000, 'Files of up to 20 GB each'],
      [20_000_000_000, 'Файлы размером до 20 ГБ каждый'],
      [20_000_000_000, 'Archivos de hasta 20 GB cada uno'],
    ],
  );
});

for (const [language, expected] of Object.entries(promises)) {
  test(`K1, P2, P3: what a contract promises is told in the reader’s language: ${language}`, async () => {
    const told = await inLanguage(language);
    assert.deepEqual(
      told.promises.map(({ name, words, clockRuns, startsWithCall }) => [
        plain(name),
        plain(words),
        clockRuns.words,
        startsWithCall,
      ]),
      expected,
    );
    assert.equal(told.promises[1]?.clockRuns.zone, 'UTC+3');
  });
}

test('K1, P3: what the plan includes, what the call is for, and what the next plan has more', async () => {
  const { plan, incidents, channels, extras, call, nextPlan, quota, year, daysLeft } =
    await terms(owner);
  assert.deepEqual([plan.name, incidents, extras], ['Business', 36, []]);
  assert.deepEqual(
    channels.map(({ name }) => name),
    ['Portal', 'E-mail', 'Priority telephone line'],
  );
  assert.match(String(call?.words), /10:00 to 18:30, UTC\+3\).* severity 1 Critical;/);
  assert.equal(call?.phone, world.book.current.supportPhone);
  assert.equal(nextPlan?.name, 'Enterprise');
  const adds = nextPlan?.adds.map(({ words }) => words) ?? [];
  assert.deepEqual(adds.slice(0, 4), [
    'Premium incidents a year: unlimited (now 36)',
    'Named contacts: 8 (now 4)',
    '1 Critical: 30 minutes, 24/7 (now 2 hours, 24/7)',
    '2 High: 4 hours, 24/7 (now 6 working hours)',
  ]);
  assert.deepEqual([quota?.left, daysLeft], [36, 300]);
  assert.deepEqual([year?.daysLeft, year?.passed], [300, 30 / 331]);
});

test('P2: where there is no deadline the words say so, and the clock’s hours are those of the coverage', async () => {
  const plus = await world.company('plus');
  const promises = (await terms(engineer, plus.contractId)).promises;
  assert.deepEqual(
    promises.map(({ answer, words }) => [answer?.minutes ?? null, words]),
    [
      [240, '4 working hours'],
      [null, 'no deadline, in queue order'],
      [null, 'no deadline, in queue order'],
      [null, 'no deadline, in queue order'],
    ],
  );
  assert.equal(promises[3]?.clockRuns.words, 'Mon to Fri, 10:00 to 18:30');
});

test('P7: what a contract agrees differently is what it promises, and covered products are named', async () => {
  const contract = await asOperator(database, (scope) =>
    createContract(scope, world.book, {
      companyId: company.id,
      number: 'TERMS-1',
      planId: 'start',
      startsOn: '2000-02-29',
      endsOn: '2001-02-27',
      contacts: [{ email: company.owner.email, name: 'Ирина Ёлкина', phone: '+7 (000) 000-00-00' }],
      products: ['mail-gateway'],
    }),
  );
  const told = await terms(owner, contract.id);
  assert.deepEqual(told.products, [{ id: 'mail-gateway', name: 'Mail Gateway' }]);
  assert.deepEqual(told.contacts, {
    allowed: 1,
    items: [
      {
        name: 'Ирина Ёлкина',
        email: company.owner.email,
        phone: '+7 (000) 000-00-00',
        state: 'member',
      },
    ],
  });
  // K4: its days are over, whatever is stored.
  const { state, stateName, year, quota, daysLeft } = told;
  assert.deepEqual(
    [state, stateName, year, quota, daysLeft],
    ['expired', 'Ended', null, null, null],
  );
  assert.equal((await terms(user, contract.id)).contacts.items[0]?.phone, null);
  assert.equal((await terms(engineer, contract.id)).contacts.items[0]?.phone, '+7 (000) 000-00-00');
});

test('K1: every member sees what is promised, who uses the incidents is for administrators, and others find nothing', async () => {
  assert.equal((await terms(owner)).abilities.ledger, true);
  assert.equal((await terms(user)).abilities.ledger, false);
  const { status, body } = await stranger.call('GET', `/api/contracts/${company.contractId}`);
  assert.deepEqual([status, body.code], [404, 'not_found']);
});
