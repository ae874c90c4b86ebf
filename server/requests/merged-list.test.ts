import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import pg from 'pg';
import { copyRequests } from '../../tests/support/copied-requests.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as } from '../access/index.ts';
import { createRequest } from './create-request.ts';
import { companyPage, companyQuery } from './store-company-list.ts';
import type { Cursor } from './store-rows.ts';

const { database, admin } = await testDatabase();
const world = await World.open(database);
const [root, merged] = [await world.company('plus'), await world.company('plus')];

/** The root's owner, as their session is while the other company is merged. */
const [own, through] = [root.owner.companies[0], merged.owner.companies[0]];
if (!own || !through) throw new Error('an owner has a company');
const owner: Actor = { ...root.owner, companies: [own, { ...through, mergedInto: root.id }] };
const filter = { whole: [root.id, merged.id], own: [], personId: owner.id };

before(async () => {
  for (const company of [root, merged]) {
    const asked = world.request(company, { contractId: null });
    const around = { actor: company.owner, book: world.book };
    await as(database, company.owner, (scope) => createRequest(scope, asked, around));
  }
  const client = new pg.Client(admin);
  await client.connect();
  await copyRequests(client, 5_000);
  await client.query('analyze');
  await client.end();
});

/** What would grow with the companies: every row read, or thousands of them sorted. */
const readsCompanies = /Seq Scan on requests|Bitmap|Sort +\([^\n]*rows=\d{4,}/;

const planOf = async (state: 'current' | 'your_turn' | 'solved' | 'all', cursor: Cursor | null) => {
  const rows = await as(database, owner, (scope) =>
    companyQuery(scope, { ...filter, state }, cursor, 50).explain('text'),
  );
  return rows.map((row) => Object.values(row as object)[0]).join('\n');
};

for (const state of ['current', 'your_turn', 'solved', 'all'] as const) {
  test(`with a merged company the list (${state}) stays on the index of each, and no more than its page is sorted`, async () => {
    const plan = await planOf(state, null);
    assert.match(plan, /requests_of_company_by_turn[\s\S]*requests_of_company_by_turn/);
    assert.doesNotMatch(plan, readsCompanies);
    const first = await as(database, owner, (scope) =>
      companyPage(scope, { ...filter, state }, null, 50),
    );
    assert.doesNotMatch(await planOf(state, first.next), readsCompanies);
  });
}

test('the list of two companies is in one order, page after page, and each request stands in it once', async () => {
  const numbers: number[] = [];
  const turns: number[] = [];
  let cursor: Cursor | null = null;
  for (let turned = 0; turned < 6; turned += 1) {
    const page: Awaited<ReturnType<typeof companyPage>> = await as(database, owner, (scope) =>
      companyPage(scope, { ...filter, state: 'all' }, cursor, 300),
    );
    numbers.push(...page.rows.map(({ number }) => number));
    if (page.next) turns.push(Number(page.next[0]));
    cursor = page.next;
  }
  assert.equal(new Set(numbers).size, 1800);
  assert.deepEqual(turns, turns.toSorted());
});
