import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { testDatabase } from '../support/database.ts';
import {
  insertReader,
  killWhileSending,
  killWorker,
  queueMails,
  startMailWorker,
} from '../support/mail-kills.ts';
import { startSmtpSink } from '../support/smtp-sink.ts';

const db = await testDatabase();

test('a sender killed at random moments loses no mail, and doubles at most one a kill under its one Message-ID', async () => {
  const { kills, lost, doubles, renamed } = await killWhileSending(db, 12);
  assert.deepEqual({ lost, renamed }, { lost: 0, renamed: 0 });
  assert.ok(doubles <= kills, `${doubles} doubles`);
});

test('a process that runs on takes over the mail of one that was killed', async () => {
  const sink = await startSmtpSink();
  after(() => sink.stop());
  const workers = new Map(
    await Promise.all(
      ['Anna', 'Boris'].map(async (name) => {
        const from = `${name} <support@desk.example>`;
        const work = { connections: db.connections, smtpUrl: sink.url, from };
        return [name, await startMailWorker(work)] as const;
      }),
    ),
  );
  sink.mood = 'hang';
  await queueMails(db.database, await insertReader(db.admin), 1);
  await sink.took(1);
  sink.mood = 'accept';
  const killed = sink.mails[0]?.from?.name ?? '';
  const [survivor] = [...workers.keys()].filter((name) => name !== killed);
  const dying = workers.get(killed);
  assert.ok(dying);
  await killWorker(dying);
  await sink.took(2);
  assert.equal(sink.mails[1]?.from?.name, survivor);
  assert.equal(sink.mails[1]?.messageId, sink.mails[0]?.messageId);
  const living = workers.get(survivor ?? '');
  assert.ok(living);
  await killWorker(living);
});
