import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { asOperator } from '../../server/access/index.ts';
import { queueRequestMail } from '../../server/mail/index.ts';
import type { Database } from '../../server/platform/database/database.ts';
import type { MailWork } from '../crash/mail-worker.ts';
import type { TestDatabase } from './database.ts';
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts';

const program = fileURLToPath(new URL('../crash/mail-worker.ts', import.meta.url));
const MAILS_A_KILL = 12;
/** Longer than one mail takes from its lease to the note that it was sent. */
const MOMENT_MS = 40;

/** A process that sends mail; it is there when it is at work. */
export const startMailWorker = (work: MailWork): Promise<ChildProcess> =>
  setToWork(spawnWorker(), work);

/** It loads the program meanwhile, and waits to be told what to do. */
const spawnWorker = () =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });

async function setToWork(worker: ReturnType<typeof spawnWorker>, work: MailWork) {
  worker.stdin.end(JSON.stringify(work));
  await once(worker.stdout, 'data');
  return worker;
}

export async function killWorker(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

export interface MailKills {
  kills: number;
  queued: number;
  /** Queued, but never taken by the SMTP server. */
  lost: number;
  /** Taken once more than needed. */
  doubles: number;
  /** Mails that came under more than one Message-ID. */
  renamed: number;
}

/**
 * Sends mail to a real SMTP server with a process that is killed at random moments, each time by another one, until
 * everything is noted as sent.
 */
export async function killWhileSending(
  { database, admin, connections }: TestDatabase,
  kills: number,
): Promise<MailKills> {
  const sink = await startSmtpSink();
  const work = { connections, smtpUrl: sink.url, from: 'Support <support@desk.example>' };
  const queued = kills * MAILS_A_KILL;
  let worker = spawnWorker();
  let next = worker;
  try {
    await queueMails(database, await insertReader(admin), queued);
    for (let killed = 0; killed < kills; killed += 1) {
      worker = await setToWork(next, work);
      next = spawnWorker();
      await sink.took(sink.mails.length + randomInt(1, MAILS_A_KILL));
      await new Promise((moment) => setTimeout(moment, Math.random() * MOMENT_MS));
      await killWorker(worker);
    }
    const last = await setToWork(next, work);
    await everythingSent(admin, sink);
    await killWorker(last);
    return { kills, queued, ...figures(sink, queued) };
  } finally {
    for (const left of [worker, next]) left.kill('SIGKILL');
    await sink.stop();
  }
}

/** Another one each time. */
export async function insertReader(admin: pg.PoolConfig): Promise<string> {
  const personId = randomUUID();
  const client = new pg.Client(admin);
  await client.connect();
  await client.query(`insert into people values ($1, 'Olga', 'en', 'Europe/Moscow', null, now())`, [
    personId,
  ]);
  await client.query(`insert into email_directory values ($1 || '@veresk.example', $1::uuid)`, [
    personId,
  ]);
  await client.end();
  return personId;
}

/** Each about a request of its own, numbered from 1. */
export const queueMails = (database: Database, personId: string, count: number): Promise<void> =>
  asOperator(database, async (scope) => {
    for (let number = 1; number <= count; number += 1) {
      await queueRequestMail(scope, {
        template: 'answered',
        companyId: randomUUID(),
        requestId: randomUUID(),
        eventSeq: number,
        personId,
        language: 'en',
        number: `PD-${number}`,
      });
    }
  });

async function everythingSent(admin: pg.PoolConfig, sink: SmtpSink): Promise<void> {
  const client = new pg.Client(admin);
  await client.connect();
  const waiting = async () =>
    (await client.query(`select from outbox where state <> 'sent'`)).rowCount ?? 0;
  for (let left = await waiting(); left > 0; left = await waiting()) {
    // The note follows the mail; the last one is looked for until it stands there.
    const more = sink.took(sink.mails.length + 1);
    const soon = new Promise((later) => setTimeout(later, 100));
    await Promise.race([more, soon]);
  }
  await client.end();
}

function figures(sink: SmtpSink, queued: number) {
  const ids = new Map<string, Set<string>>();
  for (const { subject = '', messageId = '' } of sink.mails) {
    ids.set(subject, (ids.get(subject) ?? new Set()).add(messageId));
  }
  return {
    lost: queued - ids.size,
    doubles: sink.mails.length - ids.size,
    renamed: [...ids.values()].filter((names) => names.size > 1).length,
  };
}
