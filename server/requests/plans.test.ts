import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import { createRequest } from './create-request.ts';
import { companyPage, companyQuery } from './store-company-list.ts';
import { queuePage, queueQuery } from './store-queue.ts';

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
  await copyRequests(10_000);
});

/** Copies of one request, spread over the queue, by the superuser: plans change with the size of a table. */
async function copyRequests(count: number): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`
    create temp table copies as
      select r.*, i from requests r, generate_series(1, ${count}) i;
    alter table copies drop column open, drop column turn;
    update copies set request_id = gen_random_uuid(), number = 1000000 + i,
      created_at = created_at - i * interval '1 minute', idempotency_key = null,
      status = case when i % 10 = 0 then 'processing' else 'closed' end,
      ended_at = case when i % 10 = 0 then null else created_at - i * interval '1 hour' end;
    alter table copies drop column i;`);
  const { rows } = await client.query<{ columns: string }>(`
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
    from information_schema.columns where table_name = 'requests' and table_schema = 'public' and is_generated = 'NEVER'`);
  const columns = rows[0]?.columns ?? '';
  await client.query(`insert into requests (${columns}) select ${columns} from copies`);
  await client.query('analyze requests');
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

test('the words of requests are found by their index, by customers and by staff', async () => {
  const found = (scope: Scope) =>
    sql`select * from request_event_contents where document @@ app.words('update')`.compile(
      scope.db,
    );
  const plan = await as(database, engineer, async (scope) => {
    await sql`set local enable_seqscan = off`.execute(scope.db);
    const { rows } = await sql<
      Record<string, string>
    >`explain ${sql.raw(found(scope).sql)}`.execute(scope.db);
    return rows.map((row) => Object.values(row)[0]).join('\n');
  });
  assert.match(plan, /request_words/);
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
