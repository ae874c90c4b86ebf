import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problem, problems } from '../../../api/problems.ts';
import { installation, World } from '../../../tests/support/installation.ts';
import { PASSWORD } from '../../../tests/support/world.ts';

const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company();
const engineer = await world.staff('engineer');

async function signedIn(email: string): Promise<string> {
  const answer = await send('POST', '/api/sessions', { email, password: PASSWORD });
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

interface Sent {
  cookie?: string;
  type?: string;
}

const send = (method: string, path: string, body?: string | object, { cookie, type }: Sent = {}) =>
  fetch(url + path, {
    method,
    headers: {
      origin: url,
      ...(body === undefined ? {} : { 'content-type': type ?? 'application/json' }),
      ...(cookie ? { cookie } : {}),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

const customer = await signedIn(company.owner.email);
const staff = await signedIn(engineer.email);

/** The problem in an answer, after its form is checked. */
async function problemOf(answer: Promise<Response>) {
  const response = await answer;
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const found = problem.parse(await response.json());
  assert.equal(found.status, response.status);
  assert.equal(found.status, problems[found.code].status);
  assert.equal(found.type, `urn:pactdesk:problem:${found.code}`);
  return found;
}

const codeOf = async (answer: Promise<Response>) => (await problemOf(answer)).code;
const fieldsOf = async (answer: Promise<Response>) =>
  ((await problemOf(answer)).fields ?? []).map(({ path }) => path);

const request = world.request(company);
const createRequest = (changed: object) =>
  send('POST', '/api/requests', { ...request, ...changed }, { cookie: customer });

for (const [what, body] of [
  ['broken JSON', '{"email":'],
  ['no body where one is needed', ''],
  ['a list where an object belongs', '[]'],
  ['JSON that would change an object’s nature', '{"__proto__":{"x":1}}'],
] as const) {
  test(`${what} is bad input`, async () => {
    assert.equal(await codeOf(send('POST', '/api/sessions', body)), 'bad_input');
  });
}

for (const type of [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'nonsense',
]) {
  test(`a body of type ${type} is told to be JSON`, async () => {
    const answer = send('POST', '/api/sessions', 'email=a', { type });
    assert.equal(await codeOf(answer), 'unsupported_media');
  });
}

test('a body of more than a megabyte is too large', async () => {
  const answer = createRequest({ description: 'x'.repeat(1_048_577) });
  assert.equal(await codeOf(answer), 'too_large');
});

test('a text longer than a request may have is refused under its field', async () => {
  assert.deepEqual(await fieldsOf(createRequest({ description: 'x'.repeat(100_001) })), [
    'description',
  ]);
});

test('every field that is wrong is named at once', async () => {
  const answer = createRequest({ severity: 5, subject: ' ', contractId: 'C-1', description: '\n' });
  assert.deepEqual((await fieldsOf(answer)).sort(), [
    'contractId',
    'description',
    'severity',
    'subject',
  ]);
});

for (const [what, text] of [
  ['NUL', 'a\u0000b'],
  ['half of a surrogate pair', 'a\ud83db'],
] as const) {
  test(`${what}, which the database cannot hold, is refused under its field`, async () => {
    assert.deepEqual(await fieldsOf(createRequest({ subject: text })), ['subject']);
    assert.deepEqual(await fieldsOf(createRequest({ description: text })), ['description']);
  });
}

test('emoji and every script are kept as they were typed', async () => {
  const subject = '🔥 «Сбой» ñandú 漢字 ﷽';
  const answer = await createRequest({ subject });
  assert.equal((await answer.json()).subject, subject);
});

for (const number of ['PD-x', 'PD-', '20001', 'pd-20001', 'PD-1e3', 'PD-9999999999999']) {
  test(`the request number ${number} is refused under its field`, async () => {
    for (const path of [`/api/requests/${number}`, `/api/requests/${number}/clocks`]) {
      assert.deepEqual(await fieldsOf(send('GET', path, undefined, { cookie: customer })), [
        'number',
      ]);
    }
  });
}

test('a request that does not exist is not found, to customers and to staff', async () => {
  for (const cookie of [customer, staff]) {
    const answer = send('GET', '/api/requests/PD-999999999999', undefined, { cookie });
    assert.equal(await codeOf(answer), 'not_found');
  }
});

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const id = '019a0000-0000-7000-8000-000000000000';

for (const [what, text] of [
  ['no base64', '%%%'],
  ['no JSON', 'abc'],
  ['no list', cursor({ at: 1 })],
  ['a list too short', cursor([1])],
  ['no time', cursor(['yesterday?', id])],
  ['no day of the calendar', cursor(['2026-02-30 12:00:00+00', id])],
  ['no id', cursor(['2026-11-20 12:00:00+00', 'x'])],
  ['an object in it', cursor([{}, id])],
  ['no number', cursor(['x', 0, 'infinity', 1, '2026-11-20 12:00:00+00', id])],
  ['a number too large', cursor([99_999, 0, 'infinity', 1, '2026-11-20 12:00:00+00', id])],
  ['null in it', cursor([2, null, 'infinity', 1, '2026-11-20 12:00:00+00', id])],
] as const) {
  test(`a cursor that is ${what} is none of ours, on every list`, async () => {
    for (const [cookie, list] of [
      [customer, '/api/requests?state=current'],
      [customer, '/api/requests?state=all'],
      [staff, '/api/queue?state=open'],
      [staff, '/api/queue?state=ended'],
    ] as const) {
      const path = `${list}&cursor=${encodeURIComponent(text)}`;
      assert.equal(await codeOf(send('GET', path, undefined, { cookie })), 'bad_cursor');
    }
  });
}

test('a cursor of one list is none of another', async () => {
  const queue = cursor([2, -1, 'infinity', 1, '2026-11-20 12:00:00+00', id]);
  const path = `/api/queue?state=all&cursor=${queue}`;
  assert.equal(await codeOf(send('GET', path, undefined, { cookie: staff })), 'bad_cursor');
});

for (const path of [
  '/api/companies?search=%00',
  '/api/companies/%00',
  '/api/companies?search=a%00b',
]) {
  test(`NUL in the address ${path} is bad input`, async () => {
    assert.equal(await codeOf(send('GET', path, undefined, { cookie: staff })), 'bad_input');
  });
}

test('a page of no, of too many or of half a request is refused under its field', async () => {
  for (const limit of ['0', '101', '1.5', 'all']) {
    const answer = send('GET', `/api/requests?limit=${limit}`, undefined, { cookie: customer });
    assert.deepEqual(await fieldsOf(answer), ['limit']);
  }
});

for (const [method, path] of [
  ['GET', '/api/nothing'],
  ['GET', '/api/'],
  ['GET', '/api/requests/PD-1/nothing'],
  ['PUT', '/api/requests'],
  ['DELETE', '/api/requests/PD-20001'],
  ['POST', '/'],
] as const) {
  test(`${method} ${path} is not found`, async () => {
    assert.equal(await codeOf(send(method, path, undefined, { cookie: customer })), 'not_found');
  });
}

for (const path of ['/api/requests/%', '/%ZZ', '/api/%C3%28']) {
  test(`the address ${path}, which cannot be decoded, is bad input`, async () => {
    assert.equal(await codeOf(send('GET', path)), 'bad_input');
  });
}
