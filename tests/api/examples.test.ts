import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { apiWords } from '../../api/words.ts';
import { settleJoining, stateJoining } from '../../server/companies/index.ts';
import type { Example } from '../../server/platform/http/document.ts';
import { adminOf } from '../support/admin.ts';
import { withSecondFactor } from '../support/authenticator.ts';
import { type Answer, Caller, installation, World } from '../support/installation.ts';
import { mailedToken } from '../support/mail-token.ts';
import { Device } from '../support/passkey.ts';
import { Registrations } from '../support/registrations.ts';
import { withSampleData } from '../support/sample.ts';
import { Uploader } from '../support/uploader.ts';
import { type Call, calls, type Known, type Made } from './calls.ts';

// Every route of the OpenAPI document is called as its example says, on the sample data. With WRITE_EXAMPLES=1 the
// examples are recorded anew.
const installed = await installation({}, async (opened) => {
  await withSampleData(opened);
});
const { url, database } = installed;
const world = await World.open(database);
const registrations = new Registrations(installed, world);
const document = (await new Caller(url).call('GET', '/api/openapi.json')).body;
const recorded: Record<string, Example> = apiWords.examples;
const tried: Record<string, Example> = {};
const known: Known = {};

const callers = new Map<string, Caller>([['nobody', new Caller(url)]]);
async function callerOf(login: string): Promise<Caller> {
  const found = callers.get(login);
  if (found && login !== 'nobody') return found;
  // Nobody stays nobody: an answer may bring a session.
  if (login === 'nobody') return new Caller(url);
  const caller = await Caller.signedIn(url, `${login}.example`, 'pactdesk-demo');
  callers.set(login, caller);
  return caller;
}

const token = (address: string, page: string) => mailedToken(installed, address, page);

async function invited(publicId: string, address: string): Promise<string> {
  const olga = await callerOf('olga@veresk');
  const body = { email: address, role: 'user' };
  await olga.call('POST', `/api/companies/${publicId}/invitations`, body);
  return token(address, 'invitation');
}

async function invitedToDesk(email: string): Promise<string> {
  const head = await callerOf('head@pactdesk');
  await head.call('POST', '/api/staff/invitations', { email, roles: ['engineer'] });
  return token(email, 'join');
}

async function withFactor(address: string, password: string): Promise<void> {
  await withSecondFactor(await Caller.signedIn(url, address, password), password);
}

async function offered(publicId: string, personId: string): Promise<void> {
  const olga = await callerOf('olga@veresk');
  await olga.call('POST', `/api/companies/${publicId}/ownership-offer`, { personId });
}

async function deletionAsked(publicId: string, name: string): Promise<void> {
  const olga = await callerOf('olga@veresk');
  await olga.call('POST', `/api/companies/${publicId}/deletion`, { name });
}

async function issued(companyId: string): Promise<string> {
  const number = 'SC-49117';
  const wanted = { companyId, number, planId: 'start', state: 'issued', contacts: [] };
  const dates = { startsOn: '2026-01-01', endsOn: '2036-12-31' };
  const head = await callerOf('head@pactdesk');
  await head.call('POST', '/api/contracts', { ...wanted, ...dates });
  return number;
}

async function ticket(email: string): Promise<string> {
  const body = { email, password: 'pactdesk-demo' };
  return (await new Caller(url).call('POST', '/api/sessions', body)).body.ticket;
}

async function companyOf(login: string): Promise<string> {
  const caller = await callerOf(login);
  return (await caller.call('GET', '/api/me')).body.companies[0].publicId;
}

const device = new Device(url);
const { rows } = await adminOf(installed).query<{ code: string; name: string }>(
  `select code, c.name from companies c join activation_codes using (company_id) join memberships using (company_id)
    join email_directory using (person_id) where email = 'olga@veresk.example' limit 1`,
);
const taken = { activationCode: rows[0]?.code ?? '', companyName: rows[0]?.name ?? '' };

async function asking(companyName: string): Promise<string> {
  const person = await world.person();
  await stateJoining(database, person, { ...taken, companyName });
  const found = await adminOf(installed).query<{ id: string }>(
    'select statement_id as id from joining_statements where person_id = $1',
    [person.id],
  );
  const id = found.rows[0]?.id ?? '';
  await settleJoining(database, world.book.current.zone, id);
  return id;
}

const freeCode = await registrations.activationCode();
const table = calls({
  token,
  invited,
  issued,
  offered,
  ticket,
  companyOf,
  device,
  freeCode,
  taken,
  asking,
  deletionAsked,
  invitedToDesk,
  withFactor,
});

interface Documented {
  summary?: string;
  responses: Record<string, unknown>;
}
const documented = new Map<string, Documented>(
  Object.entries(document.paths as Record<string, Record<string, Documented>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        `${method.toUpperCase()} ${path}`,
        operation,
      ]),
  ),
);

/** The status of a route's success, as the document promises it. */
const promisedStatus = (route: string): number =>
  Number(Object.keys(documented.get(route)?.responses ?? {}).find((status) => /^2/.test(status)));

function addressOf(route: string, { path = {}, query }: Made): [method: string, address: string] {
  const [method = '', template = ''] = route.split(' ');
  const address = template.replace(/\{(\w+)\}/g, (_braced, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  return [method, query ? `${address}?${new URLSearchParams(query)}` : address];
}

async function tryOut({ route, by, make, keep }: Call): Promise<void> {
  assert.ok(documented.has(route), `${route} is not in the OpenAPI document`);
  const made = await make(known);
  const caller = await callerOf(by);
  const answer = await caller.call(...addressOf(route, made), made.body, made.headers);
  note(route, made, answer);
  keep?.(answer.body, known);
}

function note(route: string, made: Made, { status, body }: Answer): void {
  assert.equal(status, promisedStatus(route), JSON.stringify(body));
  const { headers: _headers, ...shown } = made;
  tried[route] = { ...shown, status, ...(body === '' ? {} : { answer: shortened(body) }) };
  if (process.env.WRITE_EXAMPLES) return;
  const example = recorded[route];
  assert.ok(example, `${route} has no example: record with WRITE_EXAMPLES=1`);
  assert.equal(example.status, status);
  assert.deepEqual(
    namesIn(example.answer),
    namesIn(body),
    `${route}: record with WRITE_EXAMPLES=1`,
  );
}

const namesIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value).sort()
    : [];

/** Two items of each list and the beginning of each text: enough to see what an answer is like. */
function shortened(value: unknown): unknown {
  if (typeof value === 'string') return value.length > 240 ? `${value.slice(0, 239)}…` : value;
  if (Array.isArray(value)) return value.slice(0, 2).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shortened(part)]));
}

for (const one of table) test(`${one.route} does what its example says`, () => tryOut(one));

test('POST /api/setup does what its example says, on an installation without an administrator', async () => {
  const fresh = await installation();
  const body = {
    email: 'head@pactdesk.example',
    name: 'Ana Beltrán',
    password: 'olivos junto al mar',
    language: 'es',
    timeZone: 'Europe/Madrid',
  };
  note('POST /api/setup', { body }, await new Caller(fresh.url).call('POST', '/api/setup', body));
});

test('GET /api/live begins a stream of events', async () => {
  const { cookie } = await Caller.signedIn(url, 'anna@veresk.example', 'pactdesk-demo');
  const leaving = new AbortController();
  const { status, headers, body } = await fetch(`${url}/api/live`, {
    headers: { cookie },
    signal: leaving.signal,
  });
  assert.equal(status, 200);
  assert.match(headers.get('content-type') ?? '', /^text\/event-stream/);
  let told = '';
  const decoder = new TextDecoder();
  for await (const part of body as ReadableStream<Uint8Array>) {
    told += decoder.decode(part, { stream: true });
    if (told.includes('ready')) break;
  }
  leaving.abort();
  tried['GET /api/live'] = { status, answer: told };
});

for (const [route, login] of [
  ['GET /api/settings/catalogue.zip', 'head@pactdesk'],
  ['GET /api/me/data.zip', 'anna@veresk'],
  // Since the company was handed over above.
  ['GET /api/companies/{publicId}/data.zip', 'anna@veresk'],
] as const) {
  test(`${route} gives a zip`, async () => {
    const caller = await callerOf(login);
    const { cookie } = caller;
    const path = { publicId: String(known.publicId) };
    const [, address] = addressOf(route, { path });
    // An archive of data is there once it was asked for.
    if (route.endsWith('/data.zip')) await caller.call('POST', address.replace(/\.zip$/, ''));
    const got = await fetch(url + address, { headers: { cookie } });
    assert.equal(got.headers.get('content-type'), 'application/zip');
    assert.equal(Buffer.from(await got.arrayBuffer()).toString('latin1', 0, 2), 'PK');
    const isOfCompany = route.includes('{publicId}');
    tried[route] = { ...(isOfCompany ? { path } : {}), status: got.status };
  });
}

test('GET /api/files/{id} gives a file, and its preview a text', async () => {
  const anna = await callerOf('anna@veresk');
  const words = '12:00 waiting for a restart';
  const id = await new Uploader(url, anna).whole(Buffer.from(words), { name: 'update.log' });
  const path = { id };
  for (const [route, type] of [
    ['GET /api/files/{id}', 'application/octet-stream'],
    ['GET /api/files/{id}/preview', 'text/plain; charset=utf-8'],
  ] as const) {
    const got = await fetch(url + addressOf(route, { path })[1], {
      headers: { cookie: anna.cookie },
    });
    assert.equal(got.headers.get('content-type'), type);
    assert.equal(await got.text(), words);
    tried[route] = { path, status: got.status };
  }
});

for (const [route, type, begins] of [
  ['GET /api/contracts/{id}/certificate', 'application/pdf', '%PDF'],
  ['GET /api/contracts/{id}/ledger.csv', 'text/csv; charset=utf-8', '\u00ef\u00bb\u00bf'],
] as const) {
  test(`${route} gives a file`, async () => {
    const { cookie } = await callerOf('head@pactdesk');
    const path = { id: String(known.contractId) };
    const [, address] = addressOf(route, { path });
    const got = await fetch(url + address, { headers: { cookie } });
    assert.equal(got.headers.get('content-type'), type);
    const bytes = Buffer.from(await got.arrayBuffer());
    assert.ok(bytes.toString('latin1').startsWith(begins));
    tried[route] = { path, status: got.status };
  });
}

test('every documented route was called', () => {
  const missing = [...documented.keys()].filter((route) => !tried[route]);
  assert.deepEqual(missing, [], 'give each a line in tests/api/calls.ts');
});

test('no example is left of a route that is gone', () => {
  if (process.env.WRITE_EXAMPLES) return;
  assert.deepEqual(
    Object.keys(recorded).filter((route) => !documented.has(route)),
    [],
  );
});

test('every route has a summary, a success and its refusals', () => {
  for (const [route, { summary, responses }] of documented) {
    assert.ok(summary && summary.length > 5, `${route} has no summary`);
    const statuses = Object.keys(responses);
    assert.ok(
      statuses.some((status) => /^2/.test(status)),
      `${route} has no success`,
    );
    assert.ok(
      statuses.some((status) => /^[45]/.test(status)),
      `${route} has no refusal`,
    );
  }
});

test('refusals name only routes that exist', () => {
  assert.deepEqual(
    Object.keys(apiWords.refusals).filter((route) => !documented.has(route)),
    [],
  );
});

after(async () => {
  if (!process.env.WRITE_EXAMPLES) return;
  const sorted = Object.fromEntries(Object.entries(tried).sort(([a], [b]) => (a < b ? -1 : 1)));
  const file = new URL('../../api/examples.gen.json', import.meta.url);
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
});
