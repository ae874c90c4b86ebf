import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adminOf } from '../../tests/support/admin.ts';
import { installation, World } from '../../tests/support/installation.ts';
import { PASSWORD } from '../../tests/support/world.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);

const signIn = (email: string, password = PASSWORD) =>
  fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });

/** Like `session=…`, as a browser sends it back. */
const cookieOf = (response: Response): string =>
  response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

const whoAmI = async (cookie: string): Promise<number> =>
  (await fetch(`${url}/api/me`, { headers: { cookie } })).status;

async function personWithASession() {
  const { owner } = await world.company();
  const cookie = cookieOf(await signIn(owner.email));
  assert.equal(await whoAmI(cookie), 200);
  return { owner, cookie };
}

test('a wrong password and an unknown address are answered alike, to the last header', async () => {
  const { owner } = await world.company();
  const answers = [];
  for (const email of [owner.email, 'nobody@example.org']) {
    const response = await signIn(email, 'not this one');
    const headers = Object.fromEntries(response.headers);
    answers.push({
      status: response.status,
      headers: { ...headers, date: '' },
      body: await response.text(),
    });
  }
  assert.equal(answers[0]?.status, 401);
  assert.deepEqual(answers[1], answers[0]);
});

test('after ten attempts the next one waits, however the address is written, and others do not', async () => {
  const { owner } = await world.company();
  const other = await world.company();
  const spellings = [owner.email, owner.email.toUpperCase(), ` ${owner.email} `];
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const spelled = spellings[attempt % spellings.length] ?? '';
    assert.equal((await signIn(spelled, 'not this one')).status, 401);
  }
  for (const spelled of spellings) {
    const refused = await signIn(spelled);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '900');
    assert.equal((await refused.json()).code, 'too_many_attempts');
  }
  assert.equal((await signIn(other.owner.email)).status, 201);
});

test('signing out ends the session and takes the cookie back', async () => {
  const { cookie } = await personWithASession();
  const out = await fetch(`${url}/api/sessions/current`, {
    method: 'DELETE',
    headers: { cookie, origin: url },
  });
  assert.equal(out.status, 204);
  assert.match(out.headers.getSetCookie()[0] ?? '', /^session=;.*Expires=Thu, 01 Jan 1970/);
  assert.equal(await whoAmI(cookie), 401);
});

test('signing out on one machine leaves the session on another', async () => {
  const { owner, cookie } = await personWithASession();
  const other = cookieOf(await signIn(owner.email));
  await fetch(`${url}/api/sessions/current`, {
    method: 'DELETE',
    headers: { cookie, origin: url },
  });
  assert.equal(await whoAmI(other), 200);
});

test('a suspended person’s session ends, and no new one begins', async () => {
  const { owner, cookie } = await personWithASession();
  await admin.query('update people set suspended_at = now() where person_id = $1', [owner.id]);
  assert.equal(await whoAmI(cookie), 401);
  assert.equal((await signIn(owner.email)).status, 401);
});

for (const [sentence, change] of [
  ['idle for two weeks', `last_seen_at = now() - interval '14 days'`],
  ['past its end', 'expires_at = now()'],
] as const) {
  test(`a session ${sentence} is over`, async () => {
    const { owner, cookie } = await personWithASession();
    await admin.query(`update sessions set ${change} where person_id = $1`, [owner.id]);
    assert.equal(await whoAmI(cookie), 401);
  });
}

for (const [call, path, headers, puts] of [
  ['a call', '/api/me', {}, 'puts off'],
  [
    'a call that a page makes by itself',
    '/api/me',
    { 'pactdesk-by-itself': '1' },
    'does not put off',
  ],
  ['listening for changes', '/api/live', {}, 'does not put off'],
] as const) {
  test(`${call} ${puts} the end of an idle session`, async () => {
    const { owner, cookie } = await personWithASession();
    const ofOwner = 'where person_id = $1 and last_seen_at < now() - interval';
    await admin.query(
      `update sessions set last_seen_at = now() - interval '3 days' where person_id = $1`,
      [owner.id],
    );
    const answer = await fetch(`${url}${path}`, { headers: { cookie, ...headers } });
    assert.equal(answer.status, 200);
    await answer.body?.cancel();
    const idle = await admin.query(`select from sessions ${ofOwner} '2 days'`, [owner.id]);
    assert.equal(idle.rowCount, puts === 'puts off' ? 0 : 1);
  });
}

test('of a token only the hash is kept', async () => {
  const { owner, cookie } = await personWithASession();
  const { rows } = await admin.query('select s::text as row from sessions s where person_id = $1', [
    owner.id,
  ]);
  const token = cookie.slice('session='.length);
  assert.equal(token.length, 43);
  assert.ok(!rows[0].row.includes(token));
  assert.ok(!rows[0].row.includes(Buffer.from(token).toString('hex')));
});

test('on http the cookie is closed to scripts and other sites, and not marked secure', async () => {
  const { owner } = await world.company();
  const [cookie = ''] = (await signIn(owner.email)).headers.getSetCookie();
  const [name, ...attributes] = cookie.split('; ');
  assert.match(name ?? '', /^session=[\w-]{43}$/);
  assert.deepEqual(attributes.sort(), ['HttpOnly', 'Max-Age=5184000', 'Path=/', 'SameSite=Lax']);
});

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0';

/** The same person in two browsers, and the cookie of each. */
async function inTwoBrowsers() {
  const { owner, cookie } = await personWithASession();
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'user-agent': FIREFOX },
    body: JSON.stringify({ email: owner.email, password: PASSWORD }),
  });
  return { owner, cookie, other: cookieOf(response) };
}

const sessionsOf = async (cookie: string) =>
  (await (await fetch(`${url}/api/sessions`, { headers: { cookie } })).json()).items;

const end = (id: string, cookie: string) =>
  fetch(`${url}/api/sessions/${id}`, { method: 'DELETE', headers: { cookie, origin: url } });

test('a person sees where they are signed in, since when, from where and in which browser', async () => {
  const { other, owner } = await inTwoBrowsers();
  const items = await sessionsOf(other);
  assert.equal(items.length, 2);
  const mine = items.find(({ current }: { current: boolean }) => current);
  const { rows } = await admin.query(
    `select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
      from sessions where person_id = $1 and user_agent = $2`,
    [owner.id, FIREFOX],
  );
  const { id, ...told } = mine;
  assert.deepEqual(told, {
    since: rows[0].since,
    lastSeenAt: rows[0].since,
    address: '127.0.0.1',
    browser: 'Firefox',
    system: 'Windows',
    current: true,
  });
  assert.match(id, /^[0-9a-f-]{36}$/);
});

test('a session that has ended by time stands in no list', async () => {
  const { owner, other } = await inTwoBrowsers();
  await admin.query(
    `update sessions set last_seen_at = now() - interval '14 days' where person_id = $1 and user_agent <> $2`,
    [owner.id, FIREFOX],
  );
  assert.equal((await sessionsOf(other)).length, 1);
});

test('one session is ended and the others go on, and the history says which', async () => {
  const { owner, cookie, other } = await inTwoBrowsers();
  const { id } = (await sessionsOf(cookie)).find(({ current }: { current: boolean }) => !current);
  const answer = await end(id, cookie);
  assert.deepEqual([answer.status, answer.headers.getSetCookie()], [204, []]);
  assert.deepEqual([await whoAmI(cookie), await whoAmI(other)], [200, 401]);
  const { rows } = await admin.query(
    `select facts from person_events where person_id = $1 and kind = 'session_ended'`,
    [owner.id],
  );
  assert.deepEqual(rows, [{ facts: { sessionId: id } }]);
});

test('who ends the session that they sit at is signed out there', async () => {
  const { cookie } = await inTwoBrowsers();
  const { id } = (await sessionsOf(cookie)).find(({ current }: { current: boolean }) => current);
  const answer = await end(id, cookie);
  assert.match(answer.headers.getSetCookie()[0] ?? '', /^session=;/);
  assert.equal(await whoAmI(cookie), 401);
});

test('somebody else’s session is none of one’s own', async () => {
  const { cookie } = await personWithASession();
  const { cookie: theirs } = await personWithASession();
  const [{ id }] = await sessionsOf(theirs);
  assert.equal((await end(id, cookie)).status, 404);
  assert.equal(await whoAmI(theirs), 200);
});
