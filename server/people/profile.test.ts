import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import { MailLinks } from '../../tests/support/mail-links.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const links = new MailLinks(admin);
const world = await World.open(database);

async function person() {
  const { owner } = await world.company();
  return { owner, caller: await Caller.signedIn(url, owner.email) };
}

async function eventsOf(personId: string) {
  const { rows } = await admin.query(
    'select kind, facts from person_events where person_id = $1 order by occurred_at, event_id',
    [personId],
  );
  return rows.map(({ kind, facts }) => [kind, facts]);
}

test('A3: name, language and zone change, and the history holds before and after', async () => {
  const { owner, caller } = await person();
  const change = { name: 'Ольга Щербакова', language: 'ru', timeZone: 'Europe/Moscow' };
  const { body } = await caller.call('PATCH', '/api/me', change);
  const { name, language, timeZone } = body.person;
  assert.deepEqual({ name, language, timeZone }, change);
  assert.deepEqual((await caller.call('GET', '/api/me')).body, body);
  await caller.call('PATCH', '/api/me', { language: 'ru' });
  assert.deepEqual(await eventsOf(owner.id), [
    ['signed_in', {}],
    [
      'profile_changed',
      {
        nameBefore: owner.name,
        nameAfter: 'Ольга Щербакова',
        languageBefore: 'en',
        languageAfter: 'ru',
        timeZoneBefore: 'UTC',
        timeZoneAfter: 'Europe/Moscow',
      },
    ],
  ]);
});

test('signing out everywhere ends this session and every other, and nobody else’s', async () => {
  const { owner, caller } = await person();
  const elsewhere = await Caller.signedIn(url, owner.email);
  const other = (await person()).caller;
  assert.equal((await caller.call('DELETE', '/api/sessions')).status, 204);
  for (const ended of [caller, elsewhere])
    assert.equal((await ended.call('GET', '/api/me')).status, 401);
  assert.equal((await other.call('GET', '/api/me')).status, 200);
  assert.deepEqual((await eventsOf(owner.id)).at(-1), ['signed_out_everywhere', {}]);
});

test('A3: signing out of one session stands in the history too', async () => {
  const { owner, caller } = await person();
  await caller.call('DELETE', '/api/sessions/current');
  assert.deepEqual((await eventsOf(owner.id)).at(-1), ['signed_out', {}]);
});

test('A1: the link at the foot of a mail changes its reader’s language without signing in', async () => {
  const { owner, caller } = await person();
  const token = await links.toLanguage(owner.id);
  const press = (language: string) =>
    new Caller(url).call('POST', '/api/language-links', { token, language });
  assert.equal((await press('es')).status, 204);
  assert.equal((await caller.call('GET', '/api/me')).body.person.language, 'es');
  // A mail is read more than once, and one may change one's mind.
  assert.equal((await press('ru')).status, 204);
  assert.equal((await caller.call('GET', '/api/me')).body.person.language, 'ru');
});

test('A1: a link that has expired or was never made changes nothing', async () => {
  const { owner } = await person();
  for (const token of [await links.toLanguage(owner.id, '0 seconds'), 'made-up-'.repeat(5)]) {
    const body = { token, language: 'es' };
    const answer = await new Caller(url).call('POST', '/api/language-links', body);
    assert.equal(answer.body.code, 'link_expired');
  }
});
