import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { adminOf } from '../../tests/support/admin.ts';
import { withSecondFactor } from '../../tests/support/authenticator.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { MailLinks } from '../../tests/support/mail-links.ts';
import { withPasskey } from '../../tests/support/passkey.ts';
import { PASSWORD } from '../../tests/support/world.ts';
import { resetSecondFactor } from './reset-second-factor.ts';

const installed = await installation();
const { database, url, sink } = installed;
const admin = adminOf(installed);
const links = new MailLinks(admin);
const world = await World.open(database);

const toldTo = async (personId: string): Promise<string[]> => {
  const { rows } = await admin.query<{ template: string }>(
    `select template from outbox where person_id = $1 and company_id is null order by created_at, mail_id`,
    [personId],
  );
  return rows.map(({ template }) => template);
};

test('every change of how somebody signs in is told to them by mail', async () => {
  const { owner } = await world.company();
  const caller = await Caller.signedIn(url, owner.email);
  await withSecondFactor(caller);
  const { id } = await withPasskey(caller, url);
  const current = PASSWORD;
  await caller.call('POST', '/api/me/second-factor/backup-codes', { current });
  await caller.call('POST', '/api/me/second-factor/off', { current });
  await caller.call('DELETE', `/api/me/passkeys/${id}`);
  const password = 'another sentence altogether';
  await caller.call('PUT', '/api/me/password', { current, password });
  assert.deepEqual(await toldTo(owner.id), [
    'second_factor_on',
    'passkey_added',
    'backup_codes_made',
    'second_factor_off',
    'passkey_removed',
    'password_changed',
  ]);
});

test('a password that was reset and a second factor that the operator took are told as well', async () => {
  const { owner } = await world.company();
  await withPasskey(await Caller.signedIn(url, owner.email), url);
  await resetSecondFactor(database, owner.email);
  const asked = { email: owner.email, language: 'en' };
  await new Caller(url).call('POST', '/api/password-resets', asked);
  const token = await links.toReset(owner.id, owner.email);
  const body = { token, password: 'another sentence altogether' };
  await new Caller(url).call('POST', '/api/password-resets/confirm', body);
  assert.deepEqual(await toldTo(owner.id), [
    'passkey_added',
    'second_factor_reset',
    'password_changed',
  ]);
});

test('the mail says when, in the language and zone of its person, and what to do if it was not them', async () => {
  const { owner } = await world.company();
  const caller = await Caller.signedIn(url, owner.email);
  await caller.call('PATCH', '/api/me', { language: 'ru', timeZone: 'Asia/Tokyo' });
  await withPasskey(caller, url);
  const mail = await until(() =>
    sink.mails.find(({ to }) => to?.some(({ address }) => address === owner.email)),
  );
  assert.equal(mail.subject, 'К вашей учётной записи добавлен ключ доступа');
  assert.match(mail.text ?? '', /Когда: .*\(UTC\+09:00\)/);
  assert.match(mail.text ?? '', /сразу смените пароль/);
});

async function until<Found>(look: () => Found | undefined): Promise<Found> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = look();
    if (found !== undefined) return found;
    await delay(25);
  }
  throw new Error('it did not come about');
}
