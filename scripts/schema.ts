import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepareDatabase } from '../server/platform/database/prepare.ts';
import { findSystemPostgres } from '../tests/support/postgres-binaries.ts';
import { startCluster } from '../tests/support/postgres-cluster.ts';
import { root, runCommand, tool } from './command.ts';

// What the migrations make, written down twice: as SQL to read, as types to compile against.
// `node scripts/schema.ts` writes both files, `--check` says whether they are as the migrations would make them.
const files = {
  schema: join(root, 'db/schema.sql'),
  types: join(root, 'server/platform/database/tables.gen.ts'),
};

async function generate(): Promise<Record<keyof typeof files, string>> {
  // pg_dump comes with the oldest PostgreSQL we support, so that the file does not change with the machine.
  const binaries = findSystemPostgres();
  if (!binaries)
    throw new Error('pg_dump is needed: install PostgreSQL 15 (Debian: postgresql-15)');
  const cluster = await startCluster(binaries);
  try {
    const client = new pg.Client(cluster.url);
    await client.connect();
    await client.query('create database pactdesk');
    await client.end();
    const url = cluster.url.replace(/\/postgres$/, '/pactdesk');
    await prepareDatabase(connectionOf(url), () => {});
    return { schema: await dump(binaries.folder, url), types: await types(url) };
  } finally {
    await cluster.stop();
  }
}

function connectionOf(url: string): pg.PoolConfig {
  const { hostname: host, port, username: user, password, pathname } = new URL(url);
  return { host, port: Number(port), user, password, database: pathname.slice(1) };
}

async function run(command: string, args: string[]): Promise<string> {
  const { ok, output } = await runCommand(command, args);
  if (!ok) throw new Error(output);
  return output;
}

async function dump(folder: string, url: string): Promise<string> {
  const text = await run(join(folder, 'bin/pg_dump'), [
    '--schema-only',
    '--exclude-schema=graphile_worker',
    url,
  ]);
  const kept = text
    .split('\n')
    // The versions of the programs, and a token that is new in every dump.
    .filter((line) => !/^(-- Dumped |\\(un)?restrict )/.test(line));
  return kept
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .concat('\n');
}

async function types(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pactdesk-types-'));
  const file = join(folder, 'tables.ts');
  try {
    const mapping = { timestamptz: 'Instant', int8: 'Int8' };
    await run(tool('kysely-codegen'), [
      ...['--dialect', 'postgres', '--url', url, '--out-file', file],
      ...['--exclude-pattern', '{graphile_worker.*,public.kysely_*,kysely_*}'],
      ...['--date-parser', 'string', '--type-mapping', JSON.stringify(mapping)],
    ]);
    const text = await readFile(file, 'utf8');
    return text.replace(
      /^import type/m,
      'import type { Instant, Int8 } from "./columns.ts";\nimport type',
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const made = await generate();
const check = process.argv.includes('--check');
for (const [name, file] of Object.entries(files) as [keyof typeof files, string][]) {
  if (!check) await writeFile(file, made[name]);
  else if ((await readFile(file, 'utf8')) !== made[name]) {
    console.error(`${file} is not what the migrations make: run \`node scripts/schema.ts\``);
    process.exitCode = 1;
  }
}
