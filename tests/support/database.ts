import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { after } from 'node:test';
import pg from 'pg';
import { Database } from '../../server/platform/database/database.ts';
import { type Connections, prepareDatabase } from '../../server/platform/database/prepare.ts';
import { findEmbeddedPostgres } from './postgres-binaries.ts';
import { type Cluster, startCluster } from './postgres-cluster.ts';

export interface TestDatabase {
  database: Database;
  /** The superuser's way in, to arrange and to look behind the curtain. */
  admin: pg.PoolConfig;
  connections: Connections;
}

const dbFolder = new URL('../../db/', import.meta.url);
const TEMPLATE_LOCK = 7_204_118;

/**
 * A fresh, migrated database for one test file, cloned from a template and dropped at its end.
 * Call it at the top of the file: what is registered inside a hook ends with the hook.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = poolConfig(await clusterUrl());
  const template = await ensureTemplate(server);
  const name = `pactdesk_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(server, (client) => client.query(`create database ${name} template ${template}`));
  const admin = { ...server, database: name };
  const connections = await prepareDatabase(admin, () => {});
  const database = new Database({ ...connections.app, max: 16 });
  databases += 1;
  after(async () => {
    await database.close();
    await asAdmin(server, (client) => client.query(`drop database ${name} with (force)`));
    databases -= 1;
    if (databases === 0) await ownCluster?.stop();
  });
  return { database, admin, connections };
}

let ownCluster: Cluster | undefined;
/** A file may open several; the last one gone takes the server along. */
let databases = 0;

/** The runner names a server for all files; a file run by itself starts one of its own. */
async function clusterUrl(): Promise<string> {
  const given = process.env.PACTDESK_TEST_DATABASE_URL;
  if (given) return given;
  const binaries = findEmbeddedPostgres();
  if (!binaries) throw new Error('no embedded PostgreSQL for this platform');
  ownCluster ??= await startCluster(binaries);
  return ownCluster.url;
}

function poolConfig(url: string): pg.PoolConfig & { password: string } {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1),
  };
}

async function ensureTemplate(server: pg.PoolConfig): Promise<string> {
  const name = `pactdesk_template_${(await schemaHash()).slice(0, 12)}`;
  await asAdmin(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount) return;
    await client.query(`create database ${name}_making`);
    await prepareDatabase({ ...server, database: `${name}_making` }, () => {});
    await client.query(`alter database ${name}_making rename to ${name}`);
  });
  return name;
}

async function schemaHash(): Promise<string> {
  const hash = createHash('sha256');
  const migrations = (await readdir(new URL('migrations/', dbFolder))).sort();
  for (const file of ['roles.sql', 'jobs.sql', ...migrations.map((name) => `migrations/${name}`)]) {
    hash.update(await readFile(new URL(file, dbFolder)));
  }
  return hash.digest('hex');
}

async function asAdmin<Result>(
  server: pg.PoolConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
