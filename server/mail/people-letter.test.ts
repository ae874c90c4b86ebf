import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, beforeEach, test } from 'node:test';
import pg from 'pg';
import { pino } from 'pino';
import { testDatabase } from '../../tests/support/database.ts';
import { startSmtpSink } from '../../tests/support/smtp-sink.ts';
import { asGatekeeper, asOperator, tokenHash } from '../access/index.ts';
import {
  createSendMail,
  queueInvitationMail,
  queueMemberJoinedMail,
  queuePasswordResetMail,
  queueRegistrationMail,
} from './index.ts';

const { database, admin: adminConfig } = await testDatabase();
const admin = new pg.Pool(adminConfig);
// The test database is dropped by force, before this pool ends.
admin.on('error', () => {});
const sink = await startSmtpSink();
after(async () => {
  await sink.stop();
  await admin.end();
});
beforeEach(() => {
  sink.mails.length = 0;
});

const now = Date.parse('2026-11-20T14:00:00Z');
const HOUR = 3_600_000;
const send = createSendMail({
  database,
  announcementFacts: async () => null,
  requestFacts: async () => null,
  links: () => Promise.reject(new Error('not asked for')),
  publicUrl: 'https://desk.example',
  from: 'Support <support@desk.example>',
  smtpUrl: sink.url,
  now: async () => now,
  log: pino({ level: 'silent' }),
});

/** Sends the newest mail of the outbox and tells what became of it. */
async function sendNewest() {
  const { rows } = await admin.query('select mail_id from outbox order by mail_id desc limit 1');
  const mailId: string = rows[0].mail_id;
  await send({ mailId });
  const { rows: sent } = await admin.query('select state from outbox where mail_id = $1', [mailId]);
  const mail = sink.mails[0];
  const words = `${mail?.subject} ${mail?.text} ${mail?.html}`;
  return { state: sent[0].state, mail, text: mail?.text ?? '', words };
}

const tokenIn = (text: string, page: string): string =>
  new RegExp(`https://desk\\.example/${page}#([\\w-]{43})\\s`).exec(text)?.[1] ?? '';

async function person(name: string, suspended = false): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${id}@veresk.example`;
  await admin.query(`insert into people values ($1, $2, 'en', 'Europe/Moscow', null, now(), $3)`, [
    id,
    name,
    suspended ? new Date(now) : null,
  ]);
  await admin.query('insert into email_directory values ($1, $2)', [email, id]);
  return { id, email };
}

let companies = 0;
async function company(): Promise<string> {
  const id = randomUUID();
  companies += 1;
  await admin.query(
    `insert into companies (company_id, public_id, name, created_at) values ($1, $2, 'Veresk & Sons', now())`,
    [id, `CO-${companies}`],
  );
  return id;
}

const join = (companyId: string, personId: string, role: string) =>
  admin.query(
    `insert into memberships (company_id, person_id, role, sees_all_requests, joined_at) values ($1, $2, $3, false, now())`,
    [companyId, personId, role],
  );

async function registration(template: 'registration_link' | 'registration_code_taken') {
  const registrationId = randomUUID();
  await admin.query(
    `insert into registrations values ($1, 'new@veresk.example', 'Buy now', 'evil.example', 'C', 'en', 'UTC', now())`,
    [registrationId],
  );
  await asGatekeeper(database, (scope) =>
    queueRegistrationMail(scope, { registrationId, template, language: 'en' }),
  );
  const sent = await sendNewest();
  const links = await admin.query('select * from registration_links where registration_id = $1', [
    registrationId,
  ]);
  return { ...sent, links: links.rows };
}

test('the link to register holds a token of which only the hash is stored, for 48 hours', async () => {
  const { text, links } = await registration('registration_link');
  assert.deepEqual(
    links.map((link) => [link.token_hash, link.expires_at.getTime()]),
    [[tokenHash(tokenIn(text, 'confirm')), now + 48 * HOUR]],
  );
});

test('a mail to an unproven address repeats nothing that was typed in the form', async () => {
  const { mail, words } = await registration('registration_link');
  assert.doesNotMatch(words, /Buy now|evil\.example/);
  assert.deepEqual(mail?.to, [{ name: '', address: 'new@veresk.example' }]);
});

test('a code that is taken gives no link', async () => {
  const { text, links } = await registration('registration_code_taken');
  assert.match(text, /already attached to a company/);
  assert.equal(links.length, 0);
});

async function invitation(changed: { revoked?: boolean; expiresAt?: number } = {}) {
  const companyId = await company();
  const inviter = await person('Olga Vereskova');
  const invitationId = randomUUID();
  await admin.query(
    `insert into invitations (company_id, invitation_id, email, role, sees_all_requests, language, invited_by,
      invited_at, sent_at, expires_at, revoked_at) values ($1, $2, $3, 'administrator', false, 'en', $4, now(), now(), $5, $6)`,
    [
      companyId,
      invitationId,
      `${invitationId}@veresk.example`,
      inviter.id,
      new Date(changed.expiresAt ?? now + 168 * HOUR + 42_000),
      changed.revoked ? new Date(now) : null,
    ],
  );
  await asOperator(database, (scope) =>
    queueInvitationMail(scope, { companyId, invitationId, language: 'en' }),
  );
  const sent = await sendNewest();
  const links = await admin.query('select * from invitation_links where invitation_id = $1', [
    invitationId,
  ]);
  return { ...sent, links: links.rows };
}

test('an invitation tells who invites to which company in which role, and until when its link works', async () => {
  const { mail, text, links } = await invitation();
  assert.equal(mail?.subject, 'Invitation to the technical support of Veresk & Sons');
  assert.match(text, /Company: Veresk & Sons\nInvited by: Olga Vereskova\nRole: Administrator\n/);
  assert.match(text, /until Fri, 27 Nov 2026, 17:00, Moscow Standard Time \(UTC\+03:00\)/);
  assert.doesNotMatch(text, /\/language#/);
  assert.deepEqual(
    links.map((link) => link.token_hash),
    [tokenHash(tokenIn(text, 'invitation'))],
  );
});

for (const [what, changed] of [
  ['revoked', { revoked: true }],
  ['expired', { expiresAt: now }],
] as const) {
  test(`an invitation that was ${what} before its mail went is not sent`, async () => {
    const { state, mail, links } = await invitation(changed);
    assert.deepEqual([state, mail, links], ['dropped', undefined, []]);
  });
}

async function reset(email: string) {
  const resetId = randomUUID();
  await admin.query(
    `insert into password_resets (reset_id, email, language, created_at) values ($1, $2, 'en', now())`,
    [resetId, email],
  );
  await asGatekeeper(database, (scope) =>
    queuePasswordResetMail(scope, { resetId, language: 'en' }),
  );
  const sent = await sendNewest();
  const links = await admin.query('select * from password_reset_links where reset_id = $1', [
    resetId,
  ]);
  return { ...sent, links: links.rows };
}

test('the link to a new password goes to who has the address, and holds for an hour', async () => {
  const olga = await person('Olga');
  const { text, mail, links } = await reset(olga.email);
  assert.deepEqual(mail?.to, [{ name: 'Olga', address: olga.email }]);
  assert.deepEqual(
    links.map((link) => [link.token_hash, link.person_id, link.expires_at.getTime()]),
    [[tokenHash(tokenIn(text, 'reset')), olga.id, now + HOUR]],
  );
});

test('a reset for an address that nobody has, or a suspended person, sends nothing', async () => {
  const suspended = await person('Olga', true);
  for (const email of ['nobody@veresk.example', suspended.email]) {
    const { state, mail, links } = await reset(email);
    assert.deepEqual([state, mail, links], ['dropped', undefined, []]);
  }
});

async function joined(readerRole: 'owner' | 'administrator' | 'user') {
  const companyId = await company();
  const reader = await person('Olga');
  const timur = await person('Timur');
  await join(companyId, reader.id, readerRole);
  await join(companyId, timur.id, 'user');
  await asGatekeeper(database, (scope) =>
    queueMemberJoinedMail(scope, {
      companyId,
      personId: reader.id,
      joinedPersonId: timur.id,
      language: 'en',
    }),
  );
  return { ...(await sendNewest()), timur };
}

test('whoever manages the people of a company is told who joined', async () => {
  const { mail, text, timur } = await joined('administrator');
  assert.equal(mail?.subject, 'Timur has joined Veresk & Sons');
  assert.ok(text.includes(`Name: Timur\nE-mail: ${timur.email}\nRole: User\n`));
  assert.match(text, /https:\/\/desk\.example\/company\n/);
});

test('whoever manages them no more is not told', async () => {
  const { state, mail } = await joined('user');
  assert.deepEqual([state, mail], ['dropped', undefined]);
});
