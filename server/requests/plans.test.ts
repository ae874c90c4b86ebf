import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import pg from 'pg';
import { copyRequests } from '../../tests/support/copied-requests.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import { createRequest } from './create-request.ts';
import { companyPage, companyQuery } from './store-company-list.ts';
import { queuePage, queueQuery } from './store-queue.ts';
import type { Cursor, Page } from './store-rows.ts';

const { database, admin, connections } = await testDatabase();
const world = await World.open(database);
const company = await world.company('plus');

before(async () => {
  await as(database, company.owner, (scope) =>
    createRequest(scope, world.request(company, { contractId: null }), {
      actor: company.owner,
      book: world.book,
    }),
  );
  await spreadRequests(10_000);
});

async function spreadRequests(count: number): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  await copyRequests(client, count);
  // One in five has the word that many wrote, one in a thousand the word that few wrote.
  await client.query(`
    insert into request_events
      select e.company_id, c.request_id, e.seq, e.occurred_at, e.recorded_at, e.kind, e.actor_kind, e.actor_id,
        e.internal, e.terms, e.content_hash, e.hash
      from copies c join request_events e on e.company_id = c.company_id where e.seq = 1;
    insert into request_event_contents (company_id, request_id, seq, internal, salt, content)
      select company_id, request_id, 1, false, '', json_build_object('body', case when number % 1000 = 0 then 'quokka '
        else '' end || case when number % 5 = 0 then 'printer' else 'keyboard' end) from copies`);
  await client.query('analyze');
  await client.end();
}

const engineer = await world.staff('engineer');
const everyone = { state: 'open', assigneeId: undefined } as const;
const wholeCompany = {
  whole: [company.id],
  own: [],
  personId: company.owner.id,
};

/** The plan of a store's own query, in the role and with the settings of the one who asks. */
const planAs = async (
  actor: Actor,
  query: (scope: Scope) => { explain: (format: 'text') => Promise<unknown[]> },
) => {
  const rows = await as(database, actor, (scope) => query(scope).explain('text'));
  return rows.map((row) => Object.values(row as object)[0]).join('\n');
};

test('staff read a page of the queue by one index in its order, without a sort', async () => {
  const plan = await planAs(engineer, (scope) => queueQuery(scope, everyone, null, 50));
  assert.match(plan, /Index Scan using requests_queue/);
  assert.doesNotMatch(plan, /Sort/);
});

test('a later page of the queue starts in the index where the cursor points', async () => {
  const first = await as(database, engineer, (scope) => queuePage(scope, everyone, null, 50));
  const plan = await planAs(engineer, (scope) => queueQuery(scope, everyone, first.next, 50));
  assert.match(plan, /Index Scan using requests_queue[\s\S]*Index Cond: \(ROW\(/);
  assert.doesNotMatch(plan, /Sort/);
});

test('the queue of one engineer has an index in its order too', async () => {
  const plan = await planAs(engineer, (scope) =>
    queueQuery(scope, { ...everyone, assigneeId: engineer.id }, null, 50),
  );
  assert.match(plan, /Index Scan using requests_of_assignee/);
  assert.doesNotMatch(plan, /Sort/);
});

/** What would grow with the company: every row read, or thousands of them sorted. */
const readsNoCompany = /Seq Scan on requests|Sort +\([^\n]*rows=\d{4,}/;

for (const state of ['your_turn', 'solved', 'all'] as const) {
  test(`a company reads its list (${state}) by one index in its order, under row security, without a sort`, async () => {
    const plan = await planAs(company.owner, (scope) =>
      companyQuery(scope, { ...wholeCompany, state }, null, 50),
    );
    assert.match(plan, /Index Scan using requests_of_company_by_turn/);
    assert.doesNotMatch(plan, /Sort|Seq Scan on requests/);
  });
}

test('what is current is two stretches of indexes, and only its page is sorted', async () => {
  const plan = await planAs(company.owner, (scope) =>
    companyQuery(scope, { ...wholeCompany, state: 'current' }, null, 50),
  );
  assert.match(plan, /Index Scan using requests_of_company_by_turn/);
  assert.match(plan, /requests_of_company_ended/);
  assert.doesNotMatch(plan, readsNoCompany);
});

test('a later page of a company’s list starts in the index where the cursor points', async () => {
  const filter = { ...wholeCompany, state: 'all' } as const;
  const first = await as(database, company.owner, (scope) => companyPage(scope, filter, null, 50));
  const plan = await planAs(company.owner, (scope) => companyQuery(scope, filter, first.next, 50));
  assert.match(plan, /requests_of_company_by_turn[\s\S]*Index Cond: [^\n]*ROW\(/);
  assert.doesNotMatch(plan, readsNoCompany);
});

for (const [words, every] of [
  ['printer', 5],
  ['quokka', 1000],
  ['quokka printer', 1000],
  ['wombat', Infinity],
] as const) {
  test(`a search for “${words}” gives what the words are in, in the queue’s order, page after page`, async () => {
    const search = async (state: 'open' | 'all', limit: number, pages: number) => {
      const numbers: number[] = [];
      let cursor: Cursor | null = null;
      for (let turned = 0; turned < pages; turned += 1) {
        const found: Page = await as(database, engineer, (scope) =>
          queuePage(scope, { state, words }, cursor, limit),
        );
        numbers.push(...found.rows.map(({ number }) => number));
        cursor = found.next;
        if (!cursor) break;
      }
      return numbers;
    };
    // Copies were made older one by one, every tenth is open.
    const copies = Array.from({ length: 10_000 }, (_, i) => 1_000_001 + i);
    const all = copies.filter((number) => number % every === 0);
    assert.deepEqual(await search('all', 30, 3), all.slice(0, 90));
    assert.deepEqual(await search('all', 30, 1), await search('all', 10, 3));
    const open = all.filter((number) => (number - 1_000_000) % 10 === 0);
    assert.deepEqual((await search('open', 25, 2)).sort(), open.toReversed().slice(0, 50).sort());
  });
}

test('a search for what many wrote walks through the list in its order', async () => {
  for (const [state, index] of [
    ['all', 'requests_by_age'],
    ['open', 'requests_queue'],
  ] as const) {
    const plan = await planAs(engineer, (scope) =>
      queueQuery(scope, { state, words: 'printer' }, null, 50),
    );
    assert.match(
      plan,
      new RegExp(`Index Scan using ${index}[\\s\\S]*Filter: [^\\n]*(EXISTS|SubPlan)`),
    );
  }
});

test('without a company in the settings the portal sees nothing, whatever it asks', async () => {
  const client = new pg.Client(connections.app);
  await client.connect();
  try {
    for (const setting of [
      '',
      `set local app.companies = '';`,
      `set local app.companies = '{}';`,
    ]) {
      await client.query(`begin; set local role pd_portal; ${setting}`);
      for (const table of [
        'companies',
        'people',
        'requests',
        'request_events',
        'contracts',
        'memberships',
      ]) {
        const { rows } = await client.query<{ count: string }>(
          `select count(*) from (select ${table === 'people' ? 'name' : 'company_id'} from ${table}) found`,
        );
        assert.equal(Number(rows[0]?.count), 0, table);
      }
      await client.query('rollback');
    }
  } finally {
    await client.end();
  }
});
