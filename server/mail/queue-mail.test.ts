import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../../tests/support/database.ts';
import { type Actor, as, asGatekeeper, type Scope } from '../access/index.ts';
import { queueRegistrationMail, queueRequestMail } from './index.ts';

const db = await testDatabase();
const admin = new pg.Pool(db.admin);
// The test database is dropped by force, before this pool ends.
admin.on('error', () => {});
after(() => admin.end());
const personId = randomUUID();
const companyId = randomUUID();
const registrationId = randomUUID();

before(async () => {
  await admin.query(`insert into people values ($1, 'Olga', 'ru', 'Europe/Moscow', null, now())`, [
    personId,
  ]);
  await admin.query(
    `insert into registrations values ($1, 'a@b.example', 'A', 'B', 'C', 'en', 'UTC', now())`,
    [registrationId],
  );
});

const customer: Actor = {
  id: personId,
  name: 'Olga',
  email: 'olga@veresk.example',
  language: 'ru',
  timeZone: 'Europe/Moscow',
  staffRoles: [],
  companies: [
    {
      id: companyId,
      publicId: 'C-1',
      name: 'Veresk',
      role: 'owner',
      seesAllRequests: true,
      mergedInto: null,
    },
  ],
  closedCompanies: [],
  hasSecondFactor: false,
  secondFactorAgeMs: null,
  sourceAddress: '127.0.0.1',
};
const engineer: Actor = { ...customer, staffRoles: ['engineer'], companies: [] };

const received = (requestId: string) => ({
  template: 'request_received' as const,
  companyId,
  requestId,
  eventSeq: 1,
  personId,
  language: 'ru' as const,
  number: 'PD-20440',
});

const mailsOf = async (requestId: string) =>
  (await admin.query('select * from outbox where request_id = $1', [requestId])).rows;

test('a customer queues the confirmation with a row, a Message-ID that names the request, and a job', async () => {
  const requestId = randomUUID();
  await as(db.database, customer, (scope) => queueRequestMail(scope, received(requestId)));
  const [mail] = await mailsOf(requestId);
  assert.equal(mail.state, 'queued');
  assert.equal(mail.message_id, `pd-20440.${requestId}`);
  const directory = await admin.query(
    'select request_id from message_directory where message_id = $1',
    [mail.message_id],
  );
  assert.deepEqual(directory.rows, [{ request_id: requestId }]);
  const jobs = await admin.query('select 1 from graphile_worker.jobs where key = $1', [
    `send-mail:${mail.mail_id}`,
  ]);
  assert.equal(jobs.rowCount, 1);
});

test('a customer queues no mail about a company that is not theirs', async () => {
  const requestId = randomUUID();
  const foreign = { ...received(requestId), companyId: randomUUID() };
  const queued = as(db.database, customer, (scope) => queueRequestMail(scope, foreign));
  await assert.rejects(queued, { code: '42501' });
  assert.equal((await mailsOf(requestId)).length, 0);
});

test('a mail whose transaction fails was never queued', async () => {
  const requestId = randomUUID();
  const work = async (scope: Scope) => {
    await queueRequestMail(scope, received(requestId));
    throw new Error('the use case failed');
  };
  await assert.rejects(as(db.database, customer, work), /the use case failed/);
  assert.equal((await mailsOf(requestId)).length, 0);
});

test('an engineer can confirm one request to two people', async () => {
  const requestId = randomUUID();
  await as(db.database, engineer, async (scope) => {
    await queueRequestMail(scope, received(requestId));
    await queueRequestMail(scope, received(requestId));
  });
  assert.equal((await mailsOf(requestId)).length, 2);
});

test('registration queues a mail without a request', async () => {
  await asGatekeeper(db.database, (scope) =>
    queueRegistrationMail(scope, { registrationId, template: 'registration_link', language: 'en' }),
  );
  const { rows } = await admin.query('select * from outbox where registration_id = $1', [
    registrationId,
  ]);
  assert.equal(rows.length, 1);
  assert.equal(rows[0].message_id, rows[0].mail_id);
});
