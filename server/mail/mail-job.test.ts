import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { testDatabase } from '../../tests/support/database.ts';
import { startSmtpSink } from '../../tests/support/smtp-sink.ts';
import { asGatekeeper } from '../access/index.ts';
import { startJobs } from '../platform/jobs/runner.ts';
import { createSendMail, queueRegistrationMail } from './index.ts';

const { database, admin: adminConfig, connections } = await testDatabase();
const sink = await startSmtpSink();
const log = pino({ level: 'silent' });
const sendMail = createSendMail({
  database,
  announcementFacts: async () => null,
  queueFacts: async () => null,
  requestFacts: async () => null,
  links: () => Promise.reject(new Error('not asked for')),
  publicUrl: 'https://desk.example',
  from: 'Support <support@desk.example>',
  smtpUrl: sink.url,
  now: async () => Date.now(),
  log,
});
const jobs = await startJobs(connections.jobs, { 'send-mail': sendMail }, async () => {}, log);
after(async () => {
  await jobs.stop();
  await sink.stop();
});

test('a mail queued in a transaction reaches the SMTP server through the job queue', async () => {
  const registrationId = randomUUID();
  const admin = new pg.Client(adminConfig);
  await admin.connect();
  await admin.query(
    `insert into registrations values ($1, 'new@veresk.example', 'N', 'V', 'C', 'ru', 'UTC', now())`,
    [registrationId],
  );
  await admin.end();
  await asGatekeeper(database, (scope) =>
    queueRegistrationMail(scope, { registrationId, template: 'registration_link', language: 'ru' }),
  );
  for (let tries = 0; sink.mails.length === 0 && tries < 200; tries += 1) await delay(25);
  assert.equal(sink.mails[0]?.to?.[0]?.address, 'new@veresk.example');
});
