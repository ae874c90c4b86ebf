import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';

const folder = new URL('../../../db/', import.meta.url);

/** Two starters meet here: the second waits until the first has migrated. Any fixed number does. */
const PREPARE_LOCK = 5_041_972;

export interface Connections {
  app: pg.PoolConfig;
  /** The application's login past any pooler, for what a pooler cannot keep: LISTEN. */
  direct: pg.PoolConfig;
  jobs: pg.PoolConfig;
}

/**
 * Brings roles, tables and the job queue up to date, and says how the application and the job runner connect.
 * `admin` may create roles. The login roles' passwords are derived from its own, so that every process of an
 * installation knows them without storing them; where `admin` has none (a private socket) they have none either.
 */
export async function prepareDatabase(
  admin: pg.PoolConfig,
  progress: (message: string) => void,
): Promise<Connections> {
  const app = loginAs(admin, 'pd_app');
  const connections = { app, direct: app, jobs: loginAs(admin, 'pd_jobs') };
  const client = new pg.Client(admin);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
    await client.query(await readFile(new URL('roles.sql', folder), 'utf8'));
    for (const login of [app, connections.jobs]) await ensureLogin(client, login);
    await migrate(admin, progress);
    await prepareJobs(client, connections.jobs);
  } finally {
    await client.end();
  }
  return connections;
}

function loginAs(admin: pg.PoolConfig, user: string): pg.PoolConfig {
  const { password, ...rest } = admin;
  if (typeof password !== 'string') return { ...rest, user };
  return {
    ...rest,
    user,
    password: createHmac('sha256', password).update(user).digest('base64url'),
  };
}

async function ensureLogin(admin: pg.Client, login: pg.PoolConfig): Promise<void> {
  if (typeof login.password !== 'string') return;
  const probe = new pg.Client(login);
  try {
    await probe.connect();
    await probe.end();
  } catch {
    const role = pg.escapeIdentifier(String(login.user));
    await admin.query(`alter role ${role} password ${pg.escapeLiteral(login.password)}`);
  }
}

async function migrate(admin: pg.PoolConfig, progress: (message: string) => void): Promise<void> {
  const pool = new pg.Pool({ ...admin, max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await sql`set role pd_owner`.execute(db);
    const { error, results } = await new Migrator({
      db,
      provider: { getMigrations },
    }).migrateToLatest();
    for (const done of results ?? [])
      progress(`Migration ${done.migrationName}: ${done.status.toLowerCase()}`);
    if (error) throw error;
  } finally {
    await db.destroy();
  }
}

async function getMigrations() {
  const files = (await readdir(new URL('migrations/', folder))).filter((name) =>
    name.endsWith('.sql'),
  );
  return Object.fromEntries(
    files.map((name) => [
      name.replace(/\.sql$/, ''),
      { up: (db: Kysely<unknown>) => runFile(db, name) },
    ]),
  );
}

async function runFile(db: Kysely<unknown>, name: string): Promise<void> {
  await sql.raw(await readFile(new URL(`migrations/${name}`, folder), 'utf8')).execute(db);
}

/** `app.enqueue` must belong to the owner of the queue's tables, which row security hides from everyone else. */
async function prepareJobs(admin: pg.Client, jobs: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...jobs, max: 1 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
  await admin.query('set role pd_owner; grant create, usage on schema app to pd_jobs; reset role');
  await admin.query('set role pd_jobs');
  await admin.query(await readFile(new URL('jobs.sql', folder), 'utf8'));
  await admin.query('reset role');
}
