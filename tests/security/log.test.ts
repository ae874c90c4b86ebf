import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { adminOf } from '../support/admin.ts';
import { testDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { startSmtpSink } from '../support/smtp-sink.ts';
import { World } from '../support/world.ts';

// The product in a process of its own, at its most talkative, through a day of people: nothing that opens a door may
// stand in what it says.
const tested = await testDatabase();
const sink = await startSmtpSink();
const root = join(import.meta.dirname, '../..');
const running: ChildProcess[] = [];
after(async () => {
  for (const child of running) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await sink.stop();
});

/** Starts the product; `said` is everything it has printed so far. */
function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'bin/pactdesk.cjs'), 'start'], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: 'debug', HOST: '0.0.0.0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      text += part;
    });
  }
  return { child, said: () => text };
}

async function until<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come about');
}

const tokenIn = (address: string, page: string): Promise<string> =>
  until(async () => {
    const texts = sink.mails.filter((mail) => mail.to?.[0]?.address === address);
    const found = texts.map((mail) => new RegExp(`/${page}#([\\w-]+)`).exec(mail.text ?? '')?.[1]);
    return found.find((token) => token !== undefined);
  });

test('no password, token, code, cookie or connection string reaches the log', async () => {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const { user, password, host, port: databasePort, database } = tested.admin;
  const databaseUrl = `postgres://${user}:${password}@${host}:${databasePort}/${database}`;
  const settings = { PORT: String(port), PUBLIC_URL: url, SMTP_URL: sink.url };
  const { child, said } = start({ ...settings, DATABASE_URL: databaseUrl });
  await until(async () => {
    assert.equal(child.exitCode, null, said());
    return (await fetch(`${url}/readyz`).catch(() => null))?.ok || undefined;
  });
  const secrets = await dayOfPeople(url);
  secrets.push(databaseUrl);
  const { rows } = await adminOf(tested).query(
    'select encode(token_hash, $1) as hash from sessions',
    ['hex'],
  );
  secrets.push(...rows.map(({ hash }) => hash));
  // What the operator must know is said once, to the one who starts it; the log begins after that.
  const log = said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .join('\n');
  assert.ok(secrets.length > 12);
  assert.match(log, /"msg":"internal"/);
  for (const secret of secrets) assert.ok(!log.includes(secret), secret);
  assert.ok(!said().includes(databaseUrl));
});

/** Whatever carries a secret is done, well and wrong; what must not be told is returned. */
async function dayOfPeople(url: string): Promise<string[]> {
  const world = await World.open(tested.database);
  const company = await world.company();
  const secrets = ['correct horse battery'];
  const cookies: string[] = [];
  const send = async (method: string, path: string, body: unknown, cookie = '') => {
    const response = await fetch(url + path, {
      method,
      headers: { origin: url, 'content-type': 'application/json', cookie },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie()[0]?.split(';')[0];
    if (set) cookies.push(set);
    return { response, cookie: set ?? '' };
  };
  const secret = (words: string) => {
    secrets.push(words);
    return words;
  };
  const { email } = company.owner;
  const password = 'correct horse battery';
  const { cookie } = await send('POST', '/api/sessions', { email, password });
  await send('POST', '/api/sessions', { email, password: secret('a-wrong-password') });
  await send('POST', '/api/sessions', `{"email":"${email}","password":"${secret('cut-in-json')}"`);
  await send('POST', '/api/sessions', { email: 'no address', password: secret('with-bad-input') });
  await send('POST', '/api/setup', { key: secret('a-guessed-set-up-key') });
  await send('GET', '/api/me', undefined, `session=${secret('a-made-up-session')}`);
  const activationCode = secret('ZZZZ0ZZZZ0ZZZZ0ZZZZ0');
  const typed = { companyName: 'X', givenName: 'Y', familyName: 'Z', language: 'en' };
  await send('POST', '/api/registrations', { ...typed, email, activationCode });

  const guest = 'guest@example.org';
  const people = `/api/companies/${company.publicId}/invitations`;
  assert.equal((await send('POST', people, { email: guest }, cookie)).response.status, 201);
  const invitation = secret(await tokenIn(guest, 'invitation'));
  await send('POST', '/api/invitations/look', { token: invitation });
  const account = { token: invitation, name: 'Guest', password: secret('the password of a guest') };
  assert.equal((await send('POST', '/api/invitations/accept', account)).response.status, 201);
  await send('POST', '/api/invitations/accept', account);

  await send('POST', '/api/password-resets', { email: guest, language: 'en' });
  const reset = secret(await tokenIn(guest, 'reset'));
  const language = secret(await tokenIn(guest, 'language'));
  const renewed = { token: reset, password: secret('the second password of a guest') };
  assert.equal((await send('POST', '/api/password-resets/confirm', renewed)).response.status, 204);
  await send('POST', '/api/password-resets/confirm', renewed);
  await send('POST', '/api/language-links', { token: language, language: 'ru' });
  const change = { current: password, password: secret('a third sentence altogether') };
  assert.equal((await send('PUT', '/api/me/password', change, cookie)).response.status, 204);
  await breakDown(async () => {
    await send('POST', '/api/sessions', { email, password: secret('typed in a breakdown') });
    const link = { token: reset, password: secret('chosen in a breakdown') };
    assert.equal((await send('POST', '/api/password-resets/confirm', link)).response.status, 500);
    await send('POST', '/api/invitations/accept', { ...account, token: invitation });
    await send('GET', '/api/me', undefined, cookie);
  });
  await send('DELETE', '/api/sessions', undefined, cookie);
  return [...secrets, ...cookies.map((set) => set.split('=')[1] ?? '')];
}

/** While `work` runs nothing finds the people: every call that looks for one is our own fault, and is logged. */
async function breakDown(work: () => Promise<void>): Promise<void> {
  const admin = adminOf(tested);
  await admin.query('alter table people rename to people_away');
  await work();
  await admin.query('alter table people_away rename to people');
}

test('a database that cannot be reached is told without the password to it', async () => {
  const { child, said } = start({
    PORT: '0',
    DATABASE_URL: `postgres://pactdesk:the-database-password@127.0.0.1:${await freePort()}/pactdesk`,
  });
  const [code] = await once(child, 'exit');
  assert.notEqual(code, 0);
  assert.ok(said().length > 0);
  assert.ok(!said().includes('the-database-password'), said());
});
