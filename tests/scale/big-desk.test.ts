import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { type BigDesk, fillBigDesk } from '../../bench/support/big-desk.ts';
import { checkFilterPlans, checkPlans } from '../../bench/support/check-plans.ts';
import { filterCalls } from '../../bench/support/filters-asked.ts';
import { saturate } from '../../bench/support/load.ts';
import { openLoop } from '../../bench/support/open-loop.ts';
import { companyCalls, queueCalls } from '../../bench/support/pages-asked.ts';
import { type Actor, as } from '../../server/access/index.ts';
import { Database } from '../../server/platform/database/database.ts';
import { recordQuery } from '../../server/reports/store-record.ts';
import { installation } from '../support/installation.ts';

/** The bench over a million requests, with so many that it takes seconds. */
const SIZE = { requests: 30_000, companies: 32, engineers: 4 };

let desk: BigDesk | undefined;
const { url, database } = await installation({}, async ({ admin, connections }) => {
  const arranging = new Database(connections.app);
  desk = await fillBigDesk(admin, arranging, SIZE);
  await arranging.close();
});
const filled = desk as BigDesk;

test('a desk is filled as wanted: every tenth request is open, and a few companies have many', () => {
  const { requests, open, companies, mostOfOne } = filled.made;
  assert.equal(requests, SIZE.requests);
  assert.ok(open >= requests / 10 && open < requests / 10 + 200, String(open));
  assert.equal(companies, SIZE.companies);
  assert.ok(mostOfOne > (1.5 * requests) / companies, String(mostOfOne));
});

test('staff and customers read every page of their lists along an index in its order', async () => {
  assert.ok((await checkPlans(database, filled, { few: true })) >= 32);
});

test('what a filter passes over is looked at in the index alone', async () => {
  assert.ok((await checkFilterPlans(database, filled)) > 0);
});

test('a company reads how ninety days were kept along an index of its own, without the years before', async () => {
  const actor = filled.owners[0]?.actor as Actor;
  const companyId = actor.companies[0]?.id ?? '';
  const query = { companyId, onlyOf: null, from: Date.now() - 90 * 86_400_000, now: Date.now() };
  const plan = await as(database, actor, async ({ db }) => {
    const { rows } = await sql<Record<string, string>>`
      explain (analyze, costs off, timing off) ${recordQuery(query)}`.execute(db);
    return rows.map((row) => Object.values(row).join()).join('\n');
  });
  assert.match(plan, /Scan (using|on) request_clocks_of_company/, plan);
  assert.doesNotMatch(plan, /Seq Scan on request/, plan);
});

for (const [name, callsOf] of [
  ['queue', queueCalls],
  ['company’s list', companyCalls],
  ['company’s list with filters', async (_url: string, desk: BigDesk) => filterCalls(desk)],
] as const) {
  test(`every call of the ${name} is answered with a page, at a pace and at full speed`, async () => {
    const calls = await callsOf(url, filled);
    const paced = await openLoop(url, calls, { perSecond: 50, seconds: 1 });
    assert.ok(paced.sent > 20, String(paced.sent));
    assert.equal(paced.failed, 0);
    const full = await saturate(url, calls, 1);
    assert.equal(full.failed, 0);
  });
}
