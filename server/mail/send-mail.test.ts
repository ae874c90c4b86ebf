import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { testDatabase } from '../../tests/support/database.ts';
import { requestFacts } from '../../tests/support/request-facts.ts';
import { startSmtpSink } from '../../tests/support/smtp-sink.ts';
import { asOperator, asWorker, tokenHash } from '../access/index.ts';
import { languages } from '../platform/translations.ts';
import {
  createSendMail,
  queueRequestMail,
  type RequestFacts,
  type RequestTemplate,
  resumeMail,
} from './index.ts';
import { endLease, leaseMail, planOverdue } from './store.ts';

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
  announcementFacts: async () => null,
  queueFacts: async () => null,
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
  about: { requestId?: string; personId?: string; notBefore?: number } = {},
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
      ...(about.notBefore === undefined ? {} : { notBefore: about.notBefore }),
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

const jobOf = async (mailId: string) =>
  (
    await admin.query('select run_at, payload from graphile_worker._private_jobs where key = $1', [
      `send-mail:${mailId}`,
    ])
  ).rows[0];

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

test('a server that is busy leaves the mail queued for a later try, with growing pauses', async () => {
  const mailId = await queued();
  sink.mood = 'busy';
  for (const pause of [5000, 10_000, 20_000]) {
    await send({ mailId });
    const { state, last_error, lease_until, not_before } = await row(mailId);
    assert.deepEqual({ state, lease_until }, { state: 'queued', lease_until: null });
    assert.match(last_error, /451/);
    assert.equal(not_before.getTime(), now + pause);
    assert.equal((await jobOf(mailId)).run_at.getTime(), now + pause);
    now += pause;
  }
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
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'queued');
});

test('a server that cannot be reached leaves the mail queued', async () => {
  const mailId = await queued();
  await createSendMail({ ...deps, smtpUrl: 'smtp://127.0.0.1:1' })({ mailId });
  assert.equal((await row(mailId)).state, 'queued');
});

test('a server that never answers does not hold the mail', async () => {
  const mailId = await queued();
  sink.mood = 'hang';
  await createSendMail({ ...deps, deliveryMs: 100 })({ mailId });
  assert.equal((await row(mailId)).state, 'queued');
});

test('a mail that is sent again has the Message-ID of the first time', async () => {
  const mailId = await queued('answered');
  sink.mood = 'lose-answer';
  await send({ mailId });
  sink.mood = 'accept';
  now += 5000;
  await send({ mailId });
  const ids = sink.mails.map((mail) => mail.messageId);
  assert.deepEqual(ids, Array(2).fill(`<pd-20440.${mailId}@desk.example>`));
});

test('a mail that another process holds is left alone until its lease ends', async () => {
  const mailId = await queued();
  await asWorker(database, (scope) => leaseMail(scope, mailId, now, now + 1000));
  await send({ mailId });
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
  await asWorker(database, (scope) => endLease(scope, late, { state: 'dropped' }, now));
  assert.equal((await row(mailId)).state, 'sent');
});

test('two jobs at the same moment send one mail', async () => {
  const mailId = await queued();
  await Promise.all([send({ mailId }), send({ mailId })]);
  assert.equal(sink.mails.length, 1);
});

test('without an SMTP server mail waits untouched, and the log says so once', async () => {
  const mailId = await queued();
  const homeless = createSendMail({ ...deps, smtpUrl: null });
  await homeless({ mailId });
  await homeless({ mailId });
  const { state, attempts } = await row(mailId);
  assert.deepEqual({ state, attempts }, { state: 'queued', attempts: 0 });
  assert.equal(logged.length, 1);
});

for (const [mood, reason] of [
  ['busy', 'EENVELOPE RCPT TO 451'],
  ['refuse-recipient', 'EENVELOPE RCPT TO 550'],
  ['refuse-sender', 'EENVELOPE MAIL FROM 550'],
] as const) {
  test(`where the server says ${reason} the log says so, names no person and repeats no words`, async () => {
    const personId = await person();
    const mailId = await queued('answered', { personId });
    sink.mood = mood;
    await send({ mailId });
    const { msg, reason: told } = JSON.parse(logged.join());
    assert.deepEqual({ msg, told }, { msg: 'mail was not sent', told: reason });
    assert.doesNotMatch(logged.join(), /veresk|Olga|later|mailbox|allowed/);
  });
}

test('where nobody listens the log says that the connection was refused', async () => {
  const mailId = await queued();
  const unheard = createSendMail({ ...deps, smtpUrl: 'smtp://user:secret@127.0.0.1:1' });
  await unheard({ mailId });
  assert.equal(JSON.parse(logged.join()).reason, 'ESOCKET ECONNREFUSED CONN');
  assert.doesNotMatch(logged.join(), /secret|user/);
});

test('a request that is gone is told to nobody', async () => {
  const mailId = await queued();
  facts = null;
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'dropped');
  assert.equal(sink.mails.length, 0);
});

test('a suspended person is told nothing', async () => {
  const mailId = await queued('answered', { personId: await person(true) });
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'dropped');
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
  const lists = sink.mails.map((mail) => mail.headers.find(({ key }) => key === 'list-id')?.value);
  assert.deepEqual(lists, Array(2).fill('<requests.desk.example>'));
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

test('on start every waiting mail gets its job back, one under work only when its lease ends', async () => {
  const waiting = await queued();
  const held = await queued();
  const until = Date.UTC(2100, 0, 1);
  await asWorker(database, (scope) => leaseMail(scope, held, now, until));
  await admin.query('delete from graphile_worker._private_jobs');
  await resumeMail(database);
  assert.deepEqual((await jobOf(waiting)).payload, { mailId: waiting });
  assert.equal((await jobOf(held)).run_at.getTime(), until);
});

test('while we run, mail that another process left behind gets a job, and no other mail does', async () => {
  const leftBehind = await queued();
  const abandoned = await queued();
  const held = await queued();
  const later = await queued();
  const fresh = await queued();
  await admin.query(
    `update outbox set created_at = now() - interval '1 hour' where mail_id = any ($1)`,
    [[leftBehind, abandoned, held, later]],
  );
  const lease = (mailId: string, until: string) =>
    admin.query(
      `update outbox set state = 'sending', lease_until = now() + $2::interval where mail_id = $1`,
      [mailId, until],
    );
  await lease(abandoned, '-1 minute');
  await lease(held, '10 seconds');
  await admin.query(`update outbox set not_before = now() + interval '1 hour' where mail_id = $1`, [
    later,
  ]);
  await admin.query('delete from graphile_worker._private_jobs');
  await asWorker(database, (scope) => planOverdue(scope, 30_000));
  const planned = await Promise.all([leftBehind, abandoned, held, later, fresh].map(jobOf));
  assert.deepEqual(
    planned.map((job) => job !== undefined),
    [true, true, false, false, false],
  );
});

test('a lease is renewed while the delivery goes on, so that nobody else takes the mail', async () => {
  const mailId = await queued();
  sink.mood = 'hang';
  const sending = createSendMail({ ...deps, leaseMs: 30, deliveryMs: 2000 })({ mailId });
  while (sink.mails.length === 0) await delay(5);
  const leases = new Set<number>();
  while (leases.size < 3) {
    now += 10;
    leases.add((await row(mailId)).lease_until.getTime());
    await delay(5);
  }
  const other = await asWorker(database, (scope) => leaseMail(scope, mailId, now - 30, now));
  assert.equal(other, undefined);
  sink.breakOff();
  await sending;
  assert.equal((await row(mailId)).state, 'queued');
});

test('a delivery whose lease was lost is broken off', async () => {
  const mailId = await queued();
  sink.mood = 'hang';
  const sending = createSendMail({ ...deps, leaseMs: 30, deliveryMs: 60_000 })({ mailId });
  while (sink.mails.length === 0) await delay(5);
  await admin.query('update outbox set attempts = attempts + 1 where mail_id = $1', [mailId]);
  await sending;
  assert.equal((await row(mailId)).state, 'sending');
});

test('mail that may not go yet does not go, whoever asks', async () => {
  const mailId = await queued('closed', { notBefore: now + 20_000 });
  assert.equal((await jobOf(mailId)).run_at.getTime(), now + 20_000);
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'queued');
  now += 20_000;
  await send({ mailId });
  assert.equal((await row(mailId)).state, 'sent');
});

test('the foot of a mail leads to each language by a token of which only the hash is stored', async () => {
  const personId = await person();
  await send({ mailId: await queued('answered', { personId }) });
  const text = sink.mails[0]?.text ?? '';
  const tokens = [...text.matchAll(/https:\/\/desk\.example\/language#([\w-]{43})&to=(\w+)\s/g)];
  assert.deepEqual(
    tokens.map(([, , language]) => language),
    languages().map(({ code }) => code),
  );
  const { rows } = await admin.query('select * from language_links where person_id = $1', [
    personId,
  ]);
  assert.equal(rows.length, 1);
  assert.deepEqual(rows[0].token_hash, tokenHash(tokens[0]?.[1] ?? ''));
  assert.equal(rows[0].expires_at.getTime(), now + 90 * 86_400_000);
  assert.equal(sink.mails[0]?.headers.find(({ key }) => key === 'content-language')?.value, 'en');
});
