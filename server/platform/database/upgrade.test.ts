import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { testDatabase } from '../../../tests/support/database.ts';
import { prepareDatabase } from './prepare.ts';

const migrations = new URL('../../../db/migrations/', import.meta.url);

const { admin } = await testDatabase();
const old = `${admin.database}_old`;
const server = new pg.Client(admin);
await server.connect();
server.on('error', () => {});
await server.query(`create database ${old}`);
const client = new pg.Client({ ...admin, database: old });
await client.connect();
client.on('error', () => {});
after(async () => {
  await client.end().catch(() => {});
});

/** The tables as they were before the given migration, made by the earlier ones. */
async function installUpTo(names: string[]): Promise<void> {
  const pool = new pg.Pool({ ...admin, database: old, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const up = (name: string) => async (within: Kysely<unknown>) => {
    await sql.raw(await readFile(new URL(`${name}.sql`, migrations), 'utf8')).execute(within);
  };
  const getMigrations = async () =>
    Object.fromEntries(names.map((name) => [name, { up: up(name) }]));
  await client.query(`grant create on database ${old} to pd_owner, pd_jobs;
    revoke create on schema public from public; grant create, usage on schema public to pd_owner`);
  await sql`set role pd_owner`.execute(db);
  const { error } = await new Migrator({ db, provider: { getMigrations } }).migrateToLatest();
  await db.destroy();
  if (error) throw error;
}

const customer = '00000000-0000-7000-8000-000000000001';
const engineer = '00000000-0000-7000-8000-000000000002';
const company = '00000000-0000-7000-8000-000000000003';
const request = '00000000-0000-7000-8000-000000000004';
const contract = '00000000-0000-7000-8000-000000000005';

const rows = `
insert into people (person_id, name, language, time_zone, created_at) values
  ('${customer}', 'Olga', 'ru', 'UTC', now()), ('${engineer}', 'Nora', 'en', 'UTC', now());
insert into companies values ('${company}', 'C-1', 'Verba', now());
insert into memberships values ('${company}', '${customer}', 'owner', true, now());
insert into requests (company_id, request_id, number, created_at, updated_at, created_by, channel, category, product_id,
  version_id, product_name, version_name, certified_version, plan_id, subject, call_code, status, severity, assignee_id,
  clock_state, queue_band, queue_rank, queue_severity, history_seq, history_head) values
  ('${company}', '${request}', 20001, now(), now(), '${customer}', 'portal', 'technical_support', 'p', 'v', 'P', 'V',
  false, 'standard', 'Агент', '123456', 'awaiting_customer', 2, '${engineer}', 'none', 3, 0, 0, 3, '');
insert into request_events (company_id, request_id, seq, occurred_at, recorded_at, kind, actor_kind, internal, terms, hash)
  select '${company}', '${request}', seq, now(), now(), 'x', 'staff', seq = 3, '{}', '' from generate_series(1, 3) seq;
insert into request_event_contents (company_id, request_id, seq, internal, salt, content) values
  ('${company}', '${request}', 1, false, '', '{"subject": "Агент не обновляется", "body": "Los equipos fallan"}')`;

/** A cancelling that was taken back, and a qualified answer after it. */
const incident = `
insert into catalogue_versions values (1, '{}', '', now(), now(), null);
insert into contracts (company_id, contract_id, number, plan_id, catalogue_version, state, starts_on, ends_on, created_at)
  values ('${company}', '${contract}', 'C-1', 'plus', 1, 'active', '2026-01-01', '2026-12-31', now());
insert into contract_years values ('${company}', '${contract}', '2026-01-01', '2026-12-31', 12, 11);
insert into quota_lines (company_id, contract_id, year_starts_on, line_id, kind, amount, request_id, actor_kind, occurred_at)
  values ('${company}', '${contract}', '2026-01-01', '${contract}', 'reserve', -1, '${request}', 'customer', now());
update request_events set kind = 'cancelled_by_support' where seq = 1;
update request_events set kind = 'undone', terms = '{"undoes": 1}' where seq = 2;
update request_events set kind = 'answered', terms = '{"qualified": true}' where seq = 3`;

test('an installation with requests is brought up to date, and what people had read stays read', async () => {
  await installUpTo(['0001_house']);
  await client.query(rows);
  await client.query(incident);
  await prepareDatabase({ ...admin, database: old }, () => {});
  const found = await client.query('select turn, public_seq, history_seq from requests');
  assert.deepEqual(found.rows, [{ turn: 1, public_seq: 2, history_seq: 3 }]);
  const reads = await client.query('select person_id, seq from request_reads order by 1');
  assert.deepEqual(reads.rows, [
    { person_id: customer, seq: 3 },
    { person_id: engineer, seq: 3 },
  ]);
});

test('an incident whose work was done before the upgrade is committed with the entry that did it', async () => {
  const { rows } = await client.query(
    'select kind, amount, event_seq from quota_lines order by event_seq',
  );
  assert.deepEqual(rows, [
    { kind: 'reserve', amount: -1, event_seq: 1 },
    { kind: 'commit', amount: 0, event_seq: 3 },
  ]);
});

for (const words of ['агента', 'обновл', 'equipo', '"не обновляется"']) {
  test(`what was written before the upgrade is found by ${words}`, async () => {
    const found = await client.query(
      'select 1 from request_event_contents where document @@ app.words($1)',
      [words],
    );
    assert.equal(found.rowCount, 1);
  });
}

test('jobs of an earlier release that nobody takes any more are forgotten, and only those', async () => {
  for (const task of ['warn-request', 'send-mail'])
    await client.query(`select graphile_worker.add_job($1, '{}', job_key => $1)`, [task]);
  await prepareDatabase({ ...admin, database: old }, () => {});
  const { rows: left } = await client.query(
    'select task_identifier as task from graphile_worker.jobs',
  );
  assert.deepEqual(left, [{ task: 'send-mail' }]);
});
