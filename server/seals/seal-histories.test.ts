import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../tests/support/database.ts';
import { verified } from '../../tests/support/sealed-story.ts';
import { World } from '../../tests/support/world.ts';
import { as } from '../access/index.ts';
import { createRequest } from '../requests/index.ts';
import { Signer } from '../signing/index.ts';
import { anchorFile, daily, noteSeals, readAnchors, sealHistories } from './index.ts';

const { database } = await testDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-sealing-'));
after(() => rm(dataDir, { recursive: true }));
const signer = new Signer({ dataDir, signingKeyFile: null });
const world = await World.open(database);
const company = await world.company();
const noon = Date.UTC(2040, 0, 1, 12);
const HOUR = 3_600_000;
const at = (now: number) => sealHistories(database, signer, daily, now);
const notes = anchorFile({ dataDir });

const send = (now: number) =>
  as(database, company.owner, (scope) =>
    createRequest(scope, world.request(company, { contractId: null }), {
      actor: company.owner,
      book: world.book,
      now,
    }),
  );

test('a seal is due once a day in UTC, and holds what grew since the one before', async () => {
  await send(noon - 5 * HOUR);
  await send(noon - 4 * HOUR);
  assert.equal((await at(noon))?.heads, 2);
  assert.equal(await at(noon + HOUR), null);
  assert.equal(await at(noon + 12 * HOUR - 1), null);
  await send(noon + 2 * HOUR);
  const next = await at(noon + 12 * HOUR);
  assert.deepEqual([next?.seal, next?.heads], [2, 1]);
});

test('a day on which nothing happened is sealed too', async () => {
  const seal = await at(noon + 36 * HOUR);
  assert.deepEqual([seal?.seal, seal?.heads], [3, 0]);
});

test('processes that seal at the same moment make one seal', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => at(noon + 60 * HOUR)));
  assert.deepEqual(
    made.filter((seal) => seal !== null).map(({ seal }) => seal),
    [4],
  );
});

test('each seal is noted once beside the key, by every process that looks', async () => {
  await noteSeals(database, signer, notes);
  await noteSeals(database, signer, notes);
  const { found } = await readAnchors(notes);
  assert.deepEqual(
    found.map(({ seal }) => seal),
    [1, 2, 3, 4],
  );
  assert.deepEqual((await verified(database, signer, dataDir)).findings, []);
});

test('a note that a crash cut short spoils none that follow', async () => {
  const whole = await readFile(notes, 'utf8');
  await appendFile(notes, whole.slice(0, 40));
  await at(noon + 84 * HOUR);
  await noteSeals(database, signer, notes);
  const { found, unreadable } = await readAnchors(notes);
  assert.equal(found.at(-1)?.seal, 5);
  assert.equal(unreadable.length, 1);
});

test('after a lost key the histories are sealed with a new one, and seals of the old one are still believed', async () => {
  await rm(join(dataDir, 'signing-key.pem'));
  const other = new Signer({ dataDir, signingKeyFile: null });
  const seal = await sealHistories(database, other, daily, noon + 108 * HOUR);
  assert.notEqual(seal?.keyId, (await signer.key()).publicKey.id);
  await noteSeals(database, other, notes);
  const { findings } = await verified(database, other, dataDir);
  assert.deepEqual(
    findings.filter((line) => !line.startsWith('seals.jsonl')),
    [],
  );
});

test('without key and notes no seal is believed', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'pactdesk-elsewhere-'));
  try {
    const nobody = new Signer({ dataDir: elsewhere, signingKeyFile: null });
    const { findings } = await verified(database, nobody, elsewhere);
    assert.equal(findings.length, 6);
    assert.match(
      findings[0] ?? '',
      /^seal 1: signed with the key [0-9a-f]{16}, which is not known on this machine$/,
    );
  } finally {
    await rm(elsewhere, { recursive: true });
  }
});
