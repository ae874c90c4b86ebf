import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { asGatekeeper, whoHas } from '../server/access/index.ts';
import { hashPassword, openSession } from '../server/people/index.ts';
import { Database } from '../server/platform/database/database.ts';
import { startEmbedded } from '../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../server/platform/database/prepare.ts';
import { startProcess } from '../tests/support/server-process.ts';
import { startSmtpSink } from '../tests/support/smtp-sink.ts';
import { PASSWORD, World } from '../tests/support/world.ts';
import { signIn } from './support/load.ts';

export const names = ['session_check_cpu_ms', 'sign_in_20_to_hash_ratio'];

const SESSIONS = 50_000;
const CHECKS = 10_000;
const AT_ONCE = 20;
const ROUNDS = 10;

/**
 * What it costs to know who calls, and how much longer twenty sign-ins at once take through HTTP than as many of the
 * password's hashes alone, both in one run.
 */
export async function run(isWanted: (name: string) => boolean) {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const sink = await startSmtpSink();
  started.defer(sink.stop);
  const server = await startProcess('start', { DATA_DIR: dataDir, SMTP_URL: sink.url });
  started.defer(server.stop);
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  started.defer(embedded.stop);
  const connections = await prepareDatabase(embedded.admin, () => {});
  // One connection, so that its backend is the one whose time is read.
  const database = new Database({ ...connections.app, max: 1 });
  started.defer(() => database.close());
  const world = await World.open(database);
  const people = [];
  while (people.length < AT_ONCE) people.push(await world.staff('engineer'));
  return [
    ...(isWanted('session_check_cpu_ms') ? [await checks(database, world, embedded.admin)] : []),
    ...(isWanted('sign_in_20_to_hash_ratio')
      ? [
          await signIns(
            server.url,
            people.map(({ email }) => email),
          ),
        ]
      : []),
  ];
}

/** A customer's session among many: the time of this process and of the database's, one check after the other. */
async function checks(database: Database, world: World, admin: pg.ClientConfig) {
  const { owner } = await world.company();
  const token = await asGatekeeper(database, (scope) => openSession(scope, owner.id, world.now));
  await addSessions(admin, owner.id);
  const check = async () => {
    const actor = await whoHas(database, token, '127.0.0.1');
    if (actor?.id !== owner.id) throw new Error('the session is not known');
  };
  for (let i = 0; i < CHECKS / 10; i += 1) await check();
  const [{ pid } = { pid: 0 }] = await database.call<{ pid: number }>(
    'select pg_backend_pid() as pid',
    [],
  );
  const before = process.cpuUsage();
  const backendBefore = await backendMs(pid);
  for (let i = 0; i < CHECKS; i += 1) await check();
  const { user, system } = process.cpuUsage(before);
  const server = (user + system) / 1000 / CHECKS;
  const backend = ((await backendMs(pid)) - backendBefore) / CHECKS;
  return {
    name: 'session_check_cpu_ms',
    value: rounded(server + backend),
    unit: 'ms',
    server_ms: rounded(server),
    database_ms: rounded(backend),
    sessions: SESSIONS,
  };
}

/** What a process has used of the processor, in milliseconds (Linux: ticks of ten). */
async function backendMs(pid: number): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function addSessions(admin: pg.ClientConfig, personId: string): Promise<void> {
  const pool = new pg.Pool({ ...admin, max: 1 });
  await pool.query(
    `insert into sessions (token_hash, person_id, created_at, last_seen_at, expires_at)
     select sha256(int8send(n)), $1, now(), now(), now() + interval '60 days'
     from generate_series(1, $2::bigint) n`,
    [personId, SESSIONS],
  );
  await pool.query('analyze sessions');
  await pool.end();
}

async function signIns(url: string, emails: string[]) {
  const hashes = () => together(() => hashPassword(PASSWORD));
  const entries = () => together((index) => signIn(url, emails[index] as string));
  await hashes();
  await entries();
  let [hashing, entering] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    hashing += await hashes();
    entering += await entries();
  }
  return {
    name: 'sign_in_20_to_hash_ratio',
    value: rounded(entering / hashing),
    unit: 'ratio',
    sign_ins_per_s: Math.round((AT_ONCE * ROUNDS * 1000) / entering),
    hashes_per_s: Math.round((AT_ONCE * ROUNDS * 1000) / hashing),
  };
}

/** Twenty at once; how long until the last is done, in milliseconds. */
async function together(work: (index: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)));
  return performance.now() - started;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
