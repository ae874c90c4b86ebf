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
  queueAddressMail,
  queueInvitationMail,
  queueJoiningMail,
  queueMemberJoinedMail,
  queuePasswordResetMail,
  queueRegistrationMail,
  type RegistrationTemplate,
} from './index.ts';
import type { AddressTemplate } from './queue-people-mail.ts';

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
  queueFacts: async () => null,
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

async function registration(template: RegistrationTemplate) {
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

test('C2: the link to a code that is taken proves the address before anybody is asked', async () => {
  const { text, links } = await registration('registration_code_taken');
  assert.match(text, /already attached to a company/);
  assert.deepEqual(
    links.map((link) => link.token_hash),
    [tokenHash(tokenIn(text, 'confirm'))],
  );
});

test('a code that opens nothing gives no link', async () => {
  const { text, links } = await registration('registration_code_unusable');
  assert.match(text, /We do not know this code/);
  assert.equal(links.length, 0);
});

async function joining(changed: { ended?: boolean; role?: string } = {}) {
  const companyId = await company();
  const reader = await person('Olga Vereskova');
  const asker = await person('Nadia Rowe');
  await join(companyId, reader.id, changed.role ?? 'administrator');
  const joiningId = randomUUID();
  await admin.query(
    `insert into joinings (company_id, joining_id, person_id, person_name, email, asked_at, expires_at, ended_at, outcome)
      values ($1, $2, $3, 'Nadia Rowe', $4, now(), $5, $6, $7)`,
    [
      companyId,
      joiningId,
      asker.id,
      asker.email,
      new Date(now + HOUR),
      changed.ended ? new Date(now) : null,
      changed.ended ? 'refused' : null,
    ],
  );
  const mail = { companyId, joiningId, personId: reader.id, language: 'en' };
  await asGatekeeper(database, (scope) => queueJoiningMail(scope, 'joining_asked', mail));
  const { rows: links } = await admin.query('select * from joining_links where joining_id = $1', [
    joiningId,
  ]);
  const sent = await sendNewest();
  const made = await admin.query('select * from joining_links where joining_id = $1', [joiningId]);
  return { ...sent, before: links.length, links: made.rows, reader, asker };
}

test('C2: who manages the company is told who asks, with a link that is good in their hands only', async () => {
  const { text, before, links, reader, asker } = await joining();
  for (const words of ['Nadia Rowe', asker.email, 'Veresk & Sons']) assert.ok(text.includes(words));
  assert.equal(before, 0);
  assert.deepEqual(
    links.map((link) => [link.token_hash, link.person_id]),
    [[tokenHash(tokenIn(text, 'joining')), reader.id]],
  );
});

for (const [why, changed] of [
  ['somebody decided', { ended: true }],
  ['the reader manages the company no more', { role: 'user' }],
] as const)
  test(`C2: nothing is told of who asks once ${why}`, async () => {
    const { state, links } = await joining(changed);
    assert.deepEqual([state, links.length], ['dropped', 0]);
  });

async function addressChange(template: AddressTemplate, { taken = false, outcome = '' } = {}) {
  const { id, email } = await person('Olga Vereskova');
  const wanted = taken ? (await person('Somebody else')).email : `new-${id}@veresk.example`;
  const changeId = randomUUID();
  await admin.query(
    `insert into email_changes (change_id, person_id, old_email, new_email, asked_at, expires_at, ended_at, outcome)
      values ($1, $2, $3, $4, now(), now() + interval '1 day', $5, $6)`,
    [changeId, id, email, wanted, outcome ? new Date(now) : null, outcome || null],
  );
  await asGatekeeper(database, (scope) =>
    queueAddressMail(scope, template, { changeId, language: 'en' }),
  );
  const sent = await sendNewest();
  const { rows: links } = await admin.query(
    'select * from email_change_links where change_id = $1',
    [changeId],
  );
  return { ...sent, links, old: email, wanted };
}

for (const side of ['old', 'new'] as const)
  test(`the ${side} address gets a link of its own, for a day`, async () => {
    const { text, mail, links, old, wanted } = await addressChange(`email_change_${side}`);
    assert.equal(mail?.to?.[0]?.address, side === 'old' ? old : wanted);
    assert.ok(text.includes(wanted));
    assert.deepEqual(
      links.map((link) => [link.token_hash, link.side, link.expires_at.getTime()]),
      [[tokenHash(tokenIn(text, 'email-change')), side, now + 24 * HOUR]],
    );
  });

test('who has the new address already is told so, names nobody, and gets no link', async () => {
  const { text, mail, links, old, wanted } = await addressChange('email_change_new', {
    taken: true,
  });
  assert.equal(mail?.to?.[0]?.address, wanted);
  assert.match(text, /have an account with it already/);
  assert.doesNotMatch(text, new RegExp(`${old}|Vereskova`));
  assert.equal(links.length, 0);
});

test('the old address is told of the change, and of none that was stopped', async () => {
  const { mail, old } = await addressChange('email_changed', { outcome: 'changed' });
  assert.equal(mail?.to?.[0]?.address, old);
  for (const template of ['email_change_old', 'email_change_new', 'email_changed'] as const)
    assert.equal((await addressChange(template, { outcome: 'cancelled' })).state, 'dropped');
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
