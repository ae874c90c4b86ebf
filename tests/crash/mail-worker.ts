import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { createSendMail, resumeMail, watchMail } from '../../server/mail/index.ts';
import { Database } from '../../server/platform/database/database.ts';
import { databaseNow } from '../../server/platform/database/now.ts';
import type { Connections } from '../../server/platform/database/prepare.ts';
import { startJobs } from '../../server/platform/jobs/runner.ts';
import { requestFacts } from '../support/request-facts.ts';

// Sends mail until it is killed, and prints a line once it is at work. What it is to do comes on stdin.

export interface MailWork {
  connections: Connections;
  smtpUrl: string;
  /** Tells the process apart in what it sends. */
  from: string;
}

const { connections, smtpUrl, from }: MailWork = JSON.parse(await text(process.stdin));
const database = new Database(connections.app);
const log = pino({ level: 'silent' });
const sendMail = createSendMail({
  database,
  announcementFacts: async () => null,
  queueFacts: async () => null,
  requestFacts: async (_scope, _companyId, _requestId, eventSeq) =>
    requestFacts({ number: `PD-${eventSeq}` }),
  links: async () => ({
    diagnostics: 'https://a.example/1',
    extendedSupport: 'https://a.example/2',
    professionalServices: 'https://a.example/3',
    newsChannel: 'https://a.example/4',
  }),
  publicUrl: 'https://desk.example',
  from,
  smtpUrl,
  now: ({ db }) => databaseNow(db),
  log,
  leaseMs: 1000,
});
watchMail(database, log, { everyMs: 300, overdueMs: 300 });
await startJobs(connections.jobs, { 'send-mail': sendMail }, () => resumeMail(database), log);
process.stdout.write('at work\n');
