import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { createRequest } from './create-request.ts';

const { database, admin, connections } = await testDatabase();
const world = await World.open(database);
const company = await world.company('plus');

before(async () => {
  await as(database, company.owner, (scope) =>
    createRequest(scope, world.request(company, { contractId: null }), { actor: company.owner, book: world.book }),
  );
  await copyRequests(20_000);
});

/** Copies of one request, spread over the queue, by the superuser: plans change with the size of a table. */
async function copyRequests(count: number): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`
    create temp table copies as
      select r.*, i from requests r, generate_series(1, ${count}) i;
    alter table copies drop column open;
    update copies set request_id = gen_random_uuid(), number = 1000000 + i,
      created_at = created_at - i * interval '1 minute', idempotency_key = null,
      status = case when i % 10 = 0 then 'processing' else 'closed' end;
    alter table copies drop column i;`);
  const { rows } = await client.query<{ columns: string }>(`
    select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
    from information_schema.columns where table_name = 'requests' and table_schema = 'public' and column_name <> 'open'`);
  const columns = rows[0]?.columns ?? '';
  await client.query(`insert into requests (${columns}) select ${columns} from copies`);
  await client.query('analyze requests');
  await client.end();
}

/** The plan of a query in a role of the application, with its settings, as text. */
async function planAs(role: string, companies: string, query: string): Promise<string> {
  const client = new pg.Client(connections.app);
  await client.connect();
  try {
    await client.query(`begin; set local role ${role}; set local app.companies = '{${companies}}'`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${query}`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  } finally {
    await client.end();
  }
}

test('staff read a page of the queue by one index in its order, without a sort', async () => {
  const plan = await planAs(
    'pd_staff',
    '',
    `select * from requests where open
     order by (queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id) limit 51`.replace(
      /order by \((.*)\)/s,
      'order by $1',
    ),
  );
  assert.match(plan, /Index Scan using requests_queue/);
  assert.doesNotMatch(plan, /Sort/);
});

test('a later page of the queue starts in the index where the cursor points', async () => {
  const plan = await planAs(
    'pd_staff',
    '',
    `select * from requests where open
     and (queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id)
       > (3::smallint, 0::smallint, 'infinity'::timestamptz, 0::smallint, now(), '00000000-0000-0000-0000-000000000000'::uuid)
     order by queue_band, queue_rank, next_due_at, queue_severity, created_at, request_id limit 51`,
  );
  assert.match(plan, /Index Scan using requests_queue[\s\S]*Index Cond: \(ROW\(/);
  assert.doesNotMatch(plan, /Sort/);
});

test('a company reads its list by one index in its order, under row security', async () => {
  const plan = await planAs(
    'pd_portal',
    company.id,
    `select * from requests where company_id = '${company.id}' and open
     order by created_at desc, request_id desc limit 51`,
  );
  assert.match(plan, /Index Scan using requests_of_company/);
  assert.doesNotMatch(plan, /Sort/);
});

test('without a company in the settings the portal sees nothing, whatever it asks', async () => {
  const client = new pg.Client(connections.app);
  await client.connect();
  try {
    for (const setting of ['', `set local app.companies = '';`, `set local app.companies = '{}';`]) {
      await client.query(`begin; set local role pd_portal; ${setting}`);
      for (const table of ['companies', 'people', 'requests', 'request_events', 'contracts', 'memberships']) {
        const { rows } = await client.query<{ count: string }>(`select count(*) from (select ${table === 'people' ? 'name' : 'company_id'} from ${table}) found`);
        assert.equal(Number(rows[0]?.count), 0, table);
      }
      await client.query('rollback');
    }
  } finally {
    await client.end();
  }
});
