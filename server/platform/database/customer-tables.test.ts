import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../../tests/support/database.ts';

/** Tables without a customer's rows, or directories that only map what is unique everywhere to a company. */
const notCustomers: Record<string, string> = {
  activation_codes: 'the vendor’s registry, of which a company may have a code',
  api_tokens: 'belong to people, a company’s under row security',
  attempts: 'counters of sign-in attempts',
  backup_codes: 'belong to people',
  catalogue_applications: 'the operator’s data',
  catalogue_versions: 'the operator’s data',
  company_directory: 'directory',
  company_scope: 'names two companies on purpose, each under its own policy',
  contract_directory: 'directory',
  deletion_links: 'belong to what is to be deleted',
  drafts: 'belong to people',
  email_change_links: 'belong to people',
  email_changes: 'belong to people',
  email_directory: 'directory',
  file_removals: 'keys in a storage only; the worker’s',
  history_seal_heads: 'ids and hashes only; a merge of companies must not touch them',
  history_seals: 'the installation’s own',
  installation_events: 'the installation’s own history',
  invitation_links: 'directory',
  joining_links: 'directory',
  joining_statements: 'a person’s word, of no company before it is settled',
  kysely_migration: 'the migrator’s',
  kysely_migration_lock: 'the migrator’s',
  language_links: 'belong to people',
  licence_imports: 'the vendor’s',
  macros: 'the vendor’s',
  message_directory: 'directory',
  notifications: 'belong to people',
  outbox: 'ids only; the worker alone reads it',
  passkey_challenges: 'belong to people, or to nobody yet',
  passkeys: 'belong to people',
  password_reset_links: 'belong to people',
  password_resets: 'belong to people',
  people: 'people are global; their names have policies of their own',
  person_deletions: 'belong to people',
  person_events: 'a person’s own history',
  presence: 'the vendor’s people',
  registration_links: 'before there is a company',
  registrations: 'before there is a company',
  request_directory: 'directory',
  saved_views: 'belong to people',
  second_factors: 'belong to people',
  sessions: 'belong to people',
  sign_in_tickets: 'belong to people',
  signing_keys: 'the installation’s own',
  staff_invitation_links: 'belong to the vendor’s people',
  staff_invitations: 'the vendor’s people',
  staff_roles: 'the vendor’s people',
  upload_leases: 'ids only; the worker’s',
  webhook_deliveries: 'the vendor has some too; a company’s are under row security',
  webhook_endpoints: 'the vendor has some too; a company’s are under row security',
};

const client = new pg.Client((await testDatabase()).admin);
await client.connect();
// The database is dropped first, which ends this connection.
client.on('error', () => {});
after(() => client.end().catch(() => {}));

const query = async <Row>(text: string): Promise<Row[]> => (await client.query(text)).rows as Row[];

const customerTables = async (): Promise<string[]> =>
  (
    await query<{ name: string }>(
      `select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
    )
  )
    .map(({ name }) => name)
    .filter((name) => !(name in notCustomers));

test('every customer table has row security and a policy for customers, staff and the worker', async () => {
  const found = await query<{ name: string; enabled: boolean; roles: string[] | null }>(`
    select c.relname as name, c.relrowsecurity as enabled,
      (select array_agg(distinct r.rolname::text) from pg_policy p, unnest(p.polroles) role join pg_roles r on r.oid = role
        where p.polrelid = c.oid) as roles
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`);
  const tables = await customerTables();
  assert.ok(tables.includes('requests') && tables.includes('contracts'));
  for (const table of tables) {
    const row = found.find(({ name }) => name === table);
    assert.equal(row?.enabled, true, `${table} has no row security`);
    for (const role of ['pd_portal', 'pd_staff', 'pd_worker']) {
      assert.ok(row?.roles?.includes(role), `${table} has no policy for ${role}`);
    }
  }
});

test('no policy of a customer table mixes roles, and the portal’s ask for the company or the person', async () => {
  const policies = await query<{ table: string; roles: string[]; condition: string }>(`
    select c.relname as table, array_agg(r.rolname::text) as roles, pg_get_expr(coalesce(p.polqual, p.polwithcheck), p.polrelid) as condition
    from pg_policy p join pg_class c on c.oid = p.polrelid, unnest(p.polroles) role join pg_roles r on r.oid = role
    group by 1, 3, p.oid`);
  for (const policy of policies)
    assert.equal(policy.roles.length, 1, `a policy of ${policy.table} is for ${policy.roles}`);
  for (const policy of policies.filter(({ roles }) => roles[0] === 'pd_portal')) {
    assert.match(policy.condition, /app\.(companies|person)\(\)/, policy.table);
  }
});

test('every customer table has company_id in its primary key', async () => {
  const keys = await query<{ table: string; columns: string[] }>(`
    select i.indrelid::regclass::text as table, array_agg(a.attname::text) as columns
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indisprimary and i.indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    group by 1`);
  for (const table of await customerTables()) {
    const key = keys.find((found) => found.table === table);
    assert.ok(key?.columns.includes('company_id'), `${table} has no company_id in its key`);
  }
});

test('every foreign key between customer tables carries company_id on both sides', async () => {
  const keys = await query<{
    name: string;
    table: string;
    target: string;
    columns: string[];
    targets: string[];
  }>(`
    select conname as name, conrelid::regclass::text as table, confrelid::regclass::text as target,
      (select array_agg(attname::text) from pg_attribute where attrelid = conrelid and attnum = any (conkey)) as columns,
      (select array_agg(attname::text) from pg_attribute where attrelid = confrelid and attnum = any (confkey)) as targets
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  const tables = new Set(await customerTables());
  const between = keys.filter(({ table, target }) => tables.has(table) && tables.has(target));
  assert.ok(between.length > 8);
  for (const { name, columns, targets } of between) {
    assert.ok(
      columns.includes('company_id') && targets.includes('company_id'),
      `${name} can point across companies`,
    );
  }
});

test('histories and ledgers are append-only for every role of the application', async () => {
  const grants = await query<{ table: string; role: string; privilege: string }>(`
    select table_name as table, grantee as role, privilege_type as privilege from information_schema.table_privileges
    where table_schema = 'public' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and grantee <> 'pd_owner'
      and table_name in ('request_events', 'request_event_contents', 'quota_lines', 'company_events', 'installation_events',
        'person_events', 'catalogue_versions')
    union select table_name, grantee, privilege_type from information_schema.column_privileges
    where table_schema = 'public' and privilege_type = 'UPDATE' and grantee <> 'pd_owner'
      and table_name in ('request_events', 'request_event_contents', 'quota_lines', 'company_events', 'installation_events',
        'person_events', 'catalogue_versions')`);
  assert.deepEqual(grants, []);
});

test('the login roles own no table and inherit nothing', async () => {
  const owned = await query(`select relname from pg_class where relowner = 'pd_app'::regrole`);
  const app = await query<{ inherits: boolean; superuser: boolean }>(
    `select rolinherit as inherits, rolsuper as superuser from pg_roles where rolname = 'pd_app'`,
  );
  assert.deepEqual(owned, []);
  assert.deepEqual(app, [{ inherits: false, superuser: false }]);
});
