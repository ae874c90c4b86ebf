import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { type Answer, Caller, installation, World } from '../../tests/support/installation.ts';
import { MailLinks } from '../../tests/support/mail-links.ts';
import { Registrations } from '../../tests/support/registrations.ts';
import { PASSWORD } from '../../tests/support/world.ts';

const installed = await installation();
const { database, url } = installed;
const links = new MailLinks(adminOf(installed));
const world = await World.open(database);
const registrations = new Registrations(installed, world);
const nobody = new Caller(url);
const GOOD = 'another sentence altogether';

function assertRefused({ status, body }: Answer, reason: string): void {
  assert.deepEqual(
    [status, body.code, body.reason, body.fields?.[0].path],
    [422, 'weak_password', reason, 'password'],
  );
}

test('a weak password is refused on the profile page, and the present one stays', async () => {
  const { owner } = await world.company();
  const caller = await Caller.signedIn(url, owner.email);
  const change = (password: string) =>
    caller.call('PUT', '/api/me/password', { current: PASSWORD, password });
  assertRefused(await change('password123'), 'common');
  assertRefused(await change(owner.companies[0]?.name ?? ''), 'company');
  await Caller.signedIn(url, owner.email);
  assert.equal((await change(GOOD)).status, 204);
});

test('a weak password is refused at a reset, and its link still works', async () => {
  const { owner } = await world.company();
  await nobody.call('POST', '/api/password-resets', { email: owner.email, language: 'en' });
  const token = await links.toReset(owner.id, owner.email);
  const reset = (password: string) =>
    nobody.call('POST', '/api/password-resets/confirm', { token, password });
  assertRefused(await reset('qwertyuiop'), 'common');
  assertRefused(await reset(owner.email.split('@')[0] ?? ''), 'email');
  assertRefused(await reset(owner.companies[0]?.name ?? ''), 'company');
  assert.equal((await reset(GOOD)).status, 204);
});

test('a weak password is refused with an invitation, and it still stands', async () => {
  const company = await world.company();
  const owner = await Caller.signedIn(url, company.owner.email);
  const { body } = await owner.call('POST', `/api/companies/${company.publicId}/invitations`, {
    email: 'invited.here@example.org',
  });
  const token = await links.toInvitation(body.id);
  const accept = (password: string) =>
    new Caller(url).call('POST', '/api/invitations/accept', { token, name: 'Inés', password });
  assertRefused(await accept('invitedhere'), 'email');
  assertRefused(await accept(company.owner.companies[0]?.name ?? ''), 'company');
  assert.equal((await accept(GOOD)).status, 201);
});

test('a weak password is refused at a registration, and its link still works', async () => {
  const activationCode = await registrations.activationCode();
  const email = registrations.someone();
  const token = await registrations.tokenFor({ activationCode, email, companyName: 'Silverbirch' });
  assertRefused(await registrations.confirm(token, 'silverbirch'), 'company');
  assertRefused(await registrations.confirm(token, 'pactdesk'), 'product');
  assert.equal((await registrations.confirm(token, GOOD)).status, 201);
});

test('the first administrator’s weak password is refused', async () => {
  const person = { name: 'Irina', email: 'irina.lund@example.org', language: 'en' };
  const setUp = (password: string) => nobody.call('POST', '/api/setup', { ...person, password });
  assertRefused(await setUp('irina.lund'), 'email');
  assert.equal((await setUp(GOOD)).status, 201);
});
