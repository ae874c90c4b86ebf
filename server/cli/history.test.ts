import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { World } from '../../tests/support/world.ts';
import { history } from './history.ts';

const { database, admin } = await testDatabase();
const world = await World.open(database);
const company = await world.company();
const { send, write } = deeds(database, world.book);
const number = await send(company.owner, world.request(company));
await write(company.owner, number, { kind: 'reply', body: 'It is back' });
const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-history-'));
after(() => rm(dataDir, { recursive: true }));

const main = join(import.meta.dirname, 'main.ts');
const { host, port, user, password, database: name } = admin;
const DATABASE_URL = `postgres://${user}:${password}@${host}:${port}/${name}`;

/** The command as people give it, in a process of its own. */
const pactdesk = (...args: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const env = { ...process.env, DATABASE_URL, DATA_DIR: dataDir };
    execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', main, ...args],
      { env },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

test('history seal signs the heads, and history verify finds nothing', async () => {
  const sealed = await pactdesk('history', 'seal');
  assert.match(
    sealed.out,
    /^Seal 1: the heads of 1 histories signed with the key [0-9a-f]{16}\.$/m,
  );
  assert.equal(sealed.code, 0);
  const verified = await pactdesk('history', 'verify');
  assert.equal(
    verified.out,
    '1 requests with 2 entries; seals: 1.\nNothing was changed, removed, inserted or moved.\n',
  );
  assert.equal(verified.code, 0);
});

test('history verify names what was changed, request and entry, and ends with 1', async () => {
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(
    `update request_events set occurred_at = occurred_at - interval '1 day' where seq = 2`,
  );
  await client.end();
  const { code, out } = await pactdesk('history', 'verify');
  assert.equal(code, 1);
  assert.match(out, new RegExp(`^PD-${number}, entry 2: changed, inserted or moved .*$`, 'm'));
  assert.match(out, /^1 findings\.$/m);
});

test('another word after history is answered with what was expected', async (t) => {
  const told = t.mock.method(console, 'error', () => {});
  assert.equal(await history(['repair']), 2);
  assert.match(
    String(told.mock.calls[0]?.arguments[0]),
    /Expected: pactdesk history seal, or pactdesk history verify/,
  );
});
