import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Caller } from '../support/installation.ts';
import { type ServerProcess, startProcess } from '../support/server-process.ts';

const WRITES = 1000;
const WRITERS = 8;
const TRIES = 100;

const folders: string[] = [];
after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

/** Kills with -9 what a test names. */
type Kill = (server: ServerProcess, dataDir: string) => Promise<void>;

const killLauncher: Kill = async ({ child }) => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const killServer: Kill = async ({ child }) => {
  process.kill(await serverPid(child.pid), 'SIGKILL');
  await once(child, 'exit');
};

const killDatabase: Kill = async (_server, dataDir) => {
  process.kill(await databasePid(dataDir), 'SIGKILL');
};

const serverPid = async (launcher: number | undefined): Promise<number> =>
  Number(
    (await readFile(`/proc/${launcher}/task/${launcher}/children`, 'utf8')).trim().split(' ')[0],
  );

const databasePid = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

/** Sends standard requests until `WRITES` are acknowledged, repeating what was not, while `kill` does its work. */
async function acknowledgedAcross(kill: Kill, restarts: boolean): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-crash-'));
  folders.push(dataDir);
  const settings = { DATA_DIR: dataDir, PORT: String(20_000 + Math.floor(Math.random() * 20_000)) };
  let server = await startProcess('demo', settings);
  const caller = await Caller.signedIn(server.url, 'olga@veresk.example', 'pactdesk-demo');
  const acknowledged: string[] = [];
  const killAt = 200 + Math.floor(Math.random() * 600);
  let killed: Promise<void> | undefined;
  const writer = async () => {
    while (acknowledged.length < WRITES) {
      if (acknowledged.length >= killAt && !killed) {
        killed = (async () => {
          await kill(server, dataDir);
          if (restarts) server = await startProcess('demo', settings);
        })();
      }
      acknowledged.push(await sendUntilAcknowledged(caller));
    }
  };
  try {
    await Promise.all(Array.from({ length: WRITERS }, writer));
    await killed;
    const found = await numbersOf(caller);
    assert.ok(killed);
    assert.deepEqual(
      acknowledged.filter((number) => !found.has(number)),
      [],
    );
    assert.equal(new Set(acknowledged).size, acknowledged.length);
  } finally {
    await killed;
    await server.stop();
  }
}

/** One key for all tries: an answer that was lost on its way does not make a second request. */
async function sendUntilAcknowledged(caller: Caller): Promise<string> {
  const key = randomUUID();
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await caller
      .call('POST', '/api/requests', body, { 'idempotency-key': key })
      .catch(() => ({ status: 0, body: null }));
    if (answer.status === 201) return answer.body.number;
    assert.ok([0, 500, 503].includes(answer.status), JSON.stringify(answer));
    await delay(100);
  }
  throw new Error('nothing was acknowledged for too long');
}

const body = {
  productId: 'endpoint-shield-windows',
  versionId: '12.3.1.480',
  contractId: null,
  severity: 3,
  subject: 'A write that must not be lost',
  description: 'It is acknowledged only when it is on the disk.',
};

async function numbersOf(caller: Caller): Promise<Set<string>> {
  const numbers = new Set<string>();
  for (let cursor = ''; ; ) {
    const { body } = await caller.call(
      'GET',
      `/api/requests?state=all&limit=100${cursor && `&cursor=${cursor}`}`,
    );
    for (const { number } of body.items) numbers.add(number);
    if (!body.next) return numbers;
    cursor = body.next;
  }
}

test('the launcher killed -9 during 1,000 acknowledged requests: every one is there after a restart', () =>
  acknowledgedAcross(killLauncher, true));

test('the server killed -9 during 1,000 acknowledged requests: every one is there after a restart', () =>
  acknowledgedAcross(killServer, true));

test('the database killed -9 during 1,000 acknowledged requests: it comes back, and every one is there', () =>
  acknowledgedAcross(killDatabase, false));
