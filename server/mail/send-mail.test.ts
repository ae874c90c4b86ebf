import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, beforeEach, test } from 'node:test';
import pg from 'pg';
import { pino } from 'pino';
import { testDatabase } from '../../tests/support/database.ts';
import { requestFacts } from '../../tests/support/request-facts.ts';
import { startSmtpSink } from '../../tests/support/smtp-sink.ts';
import { asGatekeeper, asOperator, asWorker } from '../access/index.ts';
import {
  createSendMail,
  queueRegistrationMail,
  queueRequestMail,
  type RequestFacts,
  type RequestTemplate,
  resumeMail,
} from './index.ts';
import { endLease, leaseMail } from './store.ts';

const { database, admin: adminConfig } = await testDatabase();
const admin = new pg.Pool(adminConfig);
// The test database is dropped by force, before this pool ends.
admin.on('error', () => {});
const sink = await startSmtpSink();
after(async () => {
  await sink.stop();
  await admin.end();
});

const logged: string[] = [];
let now = Date.parse('2026-11-20T14:00:00Z');
let facts: RequestFacts | null;
beforeEach(() => {
  sink.mood = 'accept';
  sink.mails.length = 0;
  logged.length = 0;
  facts = requestFacts();
});

const deps = {
  database,
  requestFacts: async () => facts,
  links: async () => ({
    diagnostics: 'https://a.example/1',
    extendedSupport: 'https://a.example/2',
    professionalServices: 'https://a.example/3',
    newsChannel: 'https://a.example/4',
  }),
  publicUrl: 'https://desk.example',
  from: 'Support <support@desk.example>',
  smtpUrl: sink.url,
  now: async () => now,
  log: pino({}, { write: (line: string) => logged.push(line) }),
};
const send = createSendMail(deps);

async function person(suspended = false): Promise<string> {
  const id = randomUUID();
  await admin.query(
    `insert into people values ($1, 'Olga', 'en', 'Europe/Moscow', null, now(), $2)`,
    [id, suspended ? new Date(now) : null],
  );
  await admin.query('insert into email_directory values ($1, $2)', [`${id}@veresk.example`, id]);
  return id;
}

async function queued(
  template: RequestTemplate = 'request_received',
  about: { requestId?: string; personId?: string } = {},
): Promise<string> {
  const requestId = about.requestId ?? randomUUID();
  const personId = about.personId ?? (await person());
  await asOperator(database, (scope) =>
    queueRequestMail(scope, {
      template,
      companyId: randomUUID(),
      requestId,
      eventSeq: 1,
      personId,
      language: 'en',
      number: 'PD-20440',
    }),
  );
  const { rows } = await admin.query(
    'select mail_id from outbox where request_id = $1 order by mail_id desc limit 1',
    [requestId],
  );
  return rows[0].mail_id;
}

const row = async (mailId: string) =>
  (await admin.query('select * from outbox where mail_id = $1', [mailId])).rows[0];

test('a queued mail is sent once, and noted as sent', async () => {
  const mailId = await queued();
  await send({ mailId });
  await send({ mailId });
  assert.equal(sink.mails.length, 1);
  assert.equal(sink.mails[0]?.subject, '[PD-20440] Проверка не запускается после обновления');
  const { state, attempts, sent_at, lease_until } = await row(mailId);
  assert.deepEqual(
    { state, attempts, sent_at: sent_at.getTime(), lease_until },
    { state: 'sent', attempts: 1, sent_at: now, lease_until: null },
  );
});

test('a server that is busy leaves the mail queued, and the job fails so that it comes back', async () => {
  const mailId = await queued();
  sink.mood = 'busy';
  await assert.rejects(send({ mailId }), /stays in the outbox/);
  const { state, last_error, lease_until } = await row(mailId);
  assert.deepEqual({ state, lease_until }, { state: 'queued', lease_until: null });
  assert.match(last_error, /451/);
  sink.mood = 'accept';
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'sent');
  assert.equal((await row(mailId)).last_error, null);
});

test('a recipient that is refused for good is given up without another try', async () => {
  const mailId = await queued();
  sink.mood = 'refuse-recipient';
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'failed');
  sink.mood = 'accept';
  await send({ mailId });
  assert.equal(sink.mails.length, 0);
});

test('a sender that is refused is a fault of ours: the mail waits', async () => {
  const mailId = await queued();
  sink.mood = 'refuse-sender';
  await assert.rejects(send({ mailId }));
  assert.equal((await row(mailId)).state, 'queued');
});

test('a server that cannot be reached leaves the mail queued', async () => {
  const mailId = await queued();
  await assert.rejects(createSendMail({ ...deps, smtpUrl: 'smtp://127.0.0.1:1' })({ mailId }));
  assert.equal((await row(mailId)).state, 'queued');
});

test('a server that never answers does not hold the mail', async () => {
  const mailId = await queued();
  sink.mood = 'hang';
  await assert.rejects(createSendMail({ ...deps, deliveryMs: 100 })({ mailId }));
  assert.equal((await row(mailId)).state, 'queued');
});

test('a mail that is sent again has the Message-ID of the first time', async () => {
  const mailId = await queued('answered');
  sink.mood = 'lose-answer';
  await assert.rejects(send({ mailId }));
  sink.mood = 'accept';
  await send({ mailId });
  const ids = sink.mails.map((mail) => mail.messageId);
  assert.deepEqual(ids, Array(2).fill(`<pd-20440.${mailId}@desk.example>`));
});

test('a mail that another process holds is left alone until its lease ends', async () => {
  const mailId = await queued();
  await asWorker(database, (scope) => leaseMail(scope, mailId, now, now + 1000));
  await assert.rejects(send({ mailId }), /another process/);
  assert.equal(sink.mails.length, 0);
  now += 1000;
  await send({ mailId });
  assert.equal(sink.mails.length, 1);
});

test('a process whose lease ran out cannot undo what the next one noted', async () => {
  const mailId = await queued();
  const late = await asWorker(database, (scope) => leaseMail(scope, mailId, now, now));
  assert.ok(late);
  await send({ mailId });
  await asWorker(database, (scope) => endLease(scope, late, { state: 'queued', error: '' }, now));
  assert.equal((await row(mailId)).state, 'sent');
});

test('two jobs at the same moment send one mail', async () => {
  const mailId = await queued();
  const results = await Promise.allSettled([send({ mailId }), send({ mailId })]);
  assert.equal(sink.mails.length, 1);
  assert.ok(results.some(({ status }) => status === 'fulfilled'));
});

test('without an SMTP server mail waits untouched, and the log says so once', async () => {
  const mailId = await queued();
  const homeless = createSendMail({ ...deps, smtpUrl: null });
  await assert.rejects(homeless({ mailId }), /SMTP_URL is not set/);
  await assert.rejects(homeless({ mailId }), /SMTP_URL is not set/);
  const { state, attempts } = await row(mailId);
  assert.deepEqual({ state, attempts }, { state: 'queued', attempts: 0 });
  assert.equal(logged.length, 1);
});

test('neither the log nor the failed job names a person or repeats the server', async () => {
  const personId = await person();
  const mailId = await queued('answered', { personId });
  sink.mood = 'busy';
  const error = await send({ mailId }).then(
    () => assert.fail('was sent'),
    (thrown: Error) => thrown,
  );
  assert.doesNotMatch(`${error.message} ${error.stack} ${logged.join()}`, /veresk|Olga|451/);
});

test('a request that is gone is told to nobody', async () => {
  const mailId = await queued();
  facts = null;
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'failed');
  assert.equal(sink.mails.length, 0);
});

test('a suspended person is told nothing', async () => {
  const mailId = await queued('answered', { personId: await person(true) });
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'failed');
  assert.equal(sink.mails.length, 0);
});

test('later mails of a request point to its first one', async () => {
  const requestId = randomUUID();
  await send({ mailId: await queued('request_received', { requestId }) });
  await send({ mailId: await queued('solution_provided', { requestId }) });
  const [first, later] = sink.mails;
  assert.equal(first?.messageId, `<pd-20440.${requestId}@desk.example>`);
  assert.equal(first?.inReplyTo, undefined);
  assert.equal(later?.inReplyTo, first?.messageId);
  assert.equal(later?.references, first?.messageId);
  assert.equal(later?.subject, first?.subject);
});

test('a mail says that it is automatic unless it carries what a person wrote', async () => {
  await send({ mailId: await queued('closed') });
  await send({ mailId: await queued('answered') });
  const marks = sink.mails.map(
    (mail) => mail.headers.find(({ key }) => key === 'auto-submitted')?.value,
  );
  assert.deepEqual(marks, ['auto-generated', undefined]);
});

test('line breaks in a subject or a name make no header', async () => {
  facts = requestFacts({ subject: 'a\r\nBcc: spy@evil.example\r\n\r\nbody' });
  await send({ mailId: await queued() });
  const [mail] = sink.mails;
  assert.equal(mail?.subject, '[PD-20440] a Bcc: spy@evil.example body');
  assert.equal(mail?.bcc, undefined);
});

async function registration(template: 'registration_link' | 'registration_code_taken') {
  const registrationId = randomUUID();
  await admin.query(
    `insert into registrations values ($1, 'new@veresk.example', 'Buy now', 'evil.example', 'C', 'en', 'UTC', now())`,
    [registrationId],
  );
  await asGatekeeper(database, (scope) =>
    queueRegistrationMail(scope, { registrationId, template, language: 'en' }),
  );
  const { rows } = await admin.query('select mail_id from outbox where registration_id = $1', [
    registrationId,
  ]);
  await send({ mailId: rows[0].mail_id });
  const links = await admin.query('select * from registration_links where registration_id = $1', [
    registrationId,
  ]);
  return { mail: sink.mails[0], links: links.rows };
}

test('the link to register holds a token of which only the hash is stored, for 48 hours', async () => {
  const { mail, links } = await registration('registration_link');
  const token = /https:\/\/desk\.example\/confirm#([\w-]{43})\s/.exec(mail?.text ?? '')?.[1];
  assert.ok(token);
  assert.equal(links.length, 1);
  assert.deepEqual(links[0].token_hash, createHash('sha256').update(token).digest());
  assert.equal(links[0].expires_at.getTime(), now + 48 * 3_600_000);
});

test('a mail to an unproven address repeats nothing that was typed in the form', async () => {
  const { mail } = await registration('registration_link');
  assert.doesNotMatch(`${mail?.text} ${mail?.html} ${mail?.subject}`, /Buy now|evil\.example/);
  assert.deepEqual(mail?.to, [{ name: '', address: 'new@veresk.example' }]);
});

test('a code that is taken gives no link', async () => {
  const { mail, links } = await registration('registration_code_taken');
  assert.match(mail?.text ?? '', /already attached to a company/);
  assert.equal(links.length, 0);
});

test('on start every waiting mail gets its job back, one under work only when its lease ends', async () => {
  const waiting = await queued();
  const held = await queued();
  const until = now + 3_600_000_000;
  await asWorker(database, (scope) => leaseMail(scope, held, now, until));
  await admin.query('delete from graphile_worker._private_jobs');
  await resumeMail(database);
  const jobs = await admin.query('select key, run_at, payload from graphile_worker._private_jobs');
  const job = (mailId: string) => jobs.rows.find(({ key }) => key === `send-mail:${mailId}`);
  assert.deepEqual(job(waiting).payload, { mailId: waiting });
  assert.equal(job(held).run_at.getTime(), until);
});
