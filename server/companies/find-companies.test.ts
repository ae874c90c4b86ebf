import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundCompany } from '../../api/companies.ts';
import { adminOf } from '../../tests/support/admin.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { findCompanies } from './find-companies.ts';

const opened = await testDatabase();
const { database } = opened;
const admin = adminOf(opened);
const world = await World.open(database);
const engineer = await world.staff('engineer');

/** A company of this name, whose owner has this name and address. */
async function company(name: string, owner?: { name: string; email: string }) {
  const made = await world.company();
  await admin.query('update companies set name = $2 where company_id = $1', [made.id, name]);
  if (owner) {
    await admin.query('update people set name = $2 where person_id = $1', [
      made.owner.id,
      owner.name,
    ]);
    await admin.query('update email_directory set email = $2 where person_id = $1', [
      made.owner.id,
      owner.email,
    ]);
  }
  return made;
}

const anna = { name: 'Анна Ёжикова', email: 'a.ezhikova@heather.example' };
const veresk = await company('ООО «Вереск Софт»', anna);
const munoz = await company('Muñoz & Hijos S.L.');
const veresova = await company('Вереск');
const { rows } = await admin.query('select code from activation_codes where company_id = $1', [
  munoz.id,
]);
const { code } = rows[0] as { code: string };
const { rows: numbers } = await admin.query(
  'select company_id, number from contract_directory where company_id = $1',
  [munoz.id],
);
const { number } = numbers[0] as { number: string };

const find = (search: string) =>
  as(database, engineer, (scope) => findCompanies(scope, search)).then(({ items }) => items);
const told = (items: FoundCompany[]) => items.map(({ publicId, found }) => [publicId, found]);

/** What is typed, which company it finds, and by what it says so. */
const searches: [string, string, { publicId: string }, FoundCompany['found']][] = [
  ['its whole name', 'вереск', veresova, { by: 'name', what: 'Вереск' }],
  ['a word in its name', 'СОФТ', veresk, { by: 'name', what: 'ООО «Вереск Софт»' }],
  ['words in any order', 'соф ооо', veresk, { by: 'name', what: 'ООО «Вереск Софт»' }],
  ['a name without its accents', 'munoz', munoz, { by: 'name', what: 'Muñoz & Hijos S.L.' }],
  ['its number', munoz.publicId, munoz, { by: 'public_id', what: munoz.publicId }],
  [
    'its number’s digits',
    munoz.publicId.slice(2),
    munoz,
    { by: 'public_id', what: munoz.publicId },
  ],
  ['a contract', number.toLowerCase(), munoz, { by: 'contract', what: number }],
  ['the beginning of a contract', number.slice(0, 12), munoz, { by: 'contract', what: number }],
  ['a licence’s code', code, munoz, { by: 'licence', what: code.slice(-4) }],
  [
    'a licence’s code as it is printed',
    (code.match(/.{5}/g) ?? []).join('-'),
    munoz,
    { by: 'licence', what: code.slice(-4) },
  ],
  ['a code’s last signs', code.slice(-4), munoz, { by: 'licence', what: code.slice(-4) }],
  ['a person', 'ежикова анна', veresk, { by: 'person', what: anna.name }],
  ['an address', 'A.Ezhikova@heather.example', veresk, { by: 'email', what: anna.email }],
  ['the beginning of an address', 'a.ezh', veresk, { by: 'email', what: anna.email }],
  ['the domain of addresses', '@heather', veresk, { by: 'domain', what: 'heather.example' }],
];

for (const [what, typed, { publicId }, found] of searches) {
  test(`a company is found by ${what}, and says so`, async () => {
    assert.deepEqual(told(await find(typed))[0], [publicId, found]);
  });
}

test('whose whole name it is comes before whose name has the word', async () => {
  const ids = (await find('вереск')).map(({ publicId }) => publicId);
  assert.deepEqual(ids, [veresova.publicId, veresk.publicId]);
});

test('a company with several meanings of what is typed is found once', async () => {
  const members = [];
  while (members.length < 3) members.push(await world.member(munoz, 'user'));
  for (const { id } of members)
    await admin.query(`update people set name = 'Muñoz' where person_id = $1`, [id]);
  assert.equal((await find('muñoz')).length, 1);
});

test('whoever left a company is not found in it, and staff are found nowhere', async () => {
  const left = await world.member(veresk, 'user');
  await admin.query(`update people set name = 'Зинаида Ушедшая' where person_id = $1`, [left.id]);
  assert.equal((await find('зинаида')).length, 1);
  await admin.query('update memberships set left_at = now() where person_id = $1', [left.id]);
  assert.deepEqual(await find('зинаида'), []);
  assert.deepEqual(await find(engineer.email), []);
});

test('signs of patterns and of searches are taken as they are', async () => {
  for (const typed of ['%', '_', '\\', "'", '!', '&|:*', '<->', '()', '"', '«»', '@', '.'])
    assert.deepEqual(await find(typed), [], typed);
});

test('a code that no company has tells nothing', async () => {
  await admin.query(
    `insert into activation_codes (code, product_id, seats, valid_from, valid_until, imported_at)
     values ('NOBODYSCODE00000ZZZ9', 'mail-gateway', 1, '2026-01-01', '2026-12-31', now())`,
  );
  assert.deepEqual(await find('NOBODYSCODE00000ZZZ9'), []);
  assert.deepEqual(await find('ZZZ9'), []);
});
