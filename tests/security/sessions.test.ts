import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../support/admin.ts';
import { installation, World } from '../support/installation.ts';
import { PASSWORD } from '../support/world.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);

async function signedIn() {
  const { owner } = await world.company();
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: owner.email, password: PASSWORD }),
  });
  const setCookie = response.headers.getSetCookie()[0] ?? '';
  return { id: owner.id, setCookie, cookie: setCookie.split(';')[0] ?? '' };
}

const me = async (cookie: string) => (await fetch(`${url}/api/me`, { headers: { cookie } })).status;

/** As if so much time had passed since the person was here last. */
const pass = (personId: string, days: number) =>
  admin.query(
    `update sessions set created_at = created_at - make_interval(days => $2),
      last_seen_at = last_seen_at - make_interval(days => $2), expires_at = expires_at - make_interval(days => $2)
      where person_id = $1`,
    [personId, days],
  );

test('a session that is used ends sixty days after it began all the same', async () => {
  const { id, cookie } = await signedIn();
  for (let visit = 1; visit <= 5; visit += 1) {
    await pass(id, 11);
    assert.equal(await me(cookie), 200, `after ${visit * 11} days`);
  }
  await pass(id, 5);
  assert.equal(await me(cookie), 401);
});

test('a session that is not used ends after fourteen days', async () => {
  const { id, cookie } = await signedIn();
  await pass(id, 13);
  assert.equal(await me(cookie), 200);
  await pass(id, 14);
  assert.equal(await me(cookie), 401);
});

test('the cookie is out of reach of scripts and of other sites, and lives no longer than its session', async () => {
  const { setCookie } = await signedIn();
  const attributes = setCookie.split('; ').slice(1).sort();
  assert.deepEqual(attributes, ['HttpOnly', 'Max-Age=5184000', 'Path=/', 'SameSite=Lax']);
});

test('each sign-in gets a token of its own, and none that was sent along is taken over', async () => {
  const { owner } = await world.company();
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json', cookie: 'session=planted' },
    body: JSON.stringify({ email: owner.email, password: PASSWORD }),
  });
  assert.doesNotMatch(response.headers.getSetCookie()[0] ?? '', /planted/);
  assert.equal(await me('session=planted'), 401);
});
