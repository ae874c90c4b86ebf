import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import readXlsx from 'read-excel-file/node';
import { copyRequests } from '../../tests/support/copied-requests.ts';
import { installation, World } from '../../tests/support/installation.ts';
import { mergersStage } from '../../tests/support/mergers.ts';
import { type Actor, asGatekeeper, whoHas } from '../access/index.ts';
import { openSession } from '../people/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { createToken } from '../tokens/index.ts';
import { exportRequests } from './export-requests.ts';

const { url, database, admin } = await installation();
const world = await World.open(database);
const stage = await mergersStage(world, url)();
const { a, b, stranger, caller } = stage;

const taken = async (headers: Record<string, string>, path = '/api/requests/export?state=all') => {
  const answer = await fetch(url + path, { headers });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const cookieOf = async (who: Actor) => ({ cookie: (await caller(who)).cookie });
const rowsOf = ({ bytes }: { bytes: Buffer }): string[][] => parse(bytes, { bom: true });
const numbersFor = async (who: Actor, query = '') => {
  const answer = await taken(await cookieOf(who), `/api/requests/export?state=all${query}`);
  assert.equal(answer.status, 200);
  return rowsOf(answer)
    .slice(1)
    .map(([number]) => number);
};

const standard = { contractId: null };
const byOwner = await stage.openIn(a, a.owner, standard);
const byPlain = await stage.openIn(a, a.plain, standard);
const ofB = await stage.openIn(b, b.owner, standard);
const elsewhere = { ...a, id: stranger.companies[0]?.id ?? '' };
await stage.openIn(elsewhere, stranger, standard);

test('C3: the table has what the list has: all for who sees all, one’s own for who does not, nothing of others', async () => {
  assert.deepEqual(await numbersFor(a.owner), [byPlain, byOwner]);
  assert.deepEqual(await numbersFor(a.administrator), [byPlain, byOwner]);
  assert.deepEqual(await numbersFor(a.granted), [byPlain, byOwner]);
  assert.deepEqual(await numbersFor(a.plain), [byPlain]);
  assert.deepEqual(await numbersFor(b.owner), [ofB]);
  assert.deepEqual(await numbersFor(b.owner, `&createdBy=${a.plain.id}`), []);
});

test('filters and the search of the list hold for the table', async () => {
  assert.deepEqual(await numbersFor(a.owner, '&createdBy=me'), [byOwner]);
  assert.deepEqual(await numbersFor(a.owner, `&search=${byPlain}`), [byPlain]);
  assert.deepEqual(await numbersFor(a.owner, '&status=closed'), []);
});

test('a merged company’s requests are in the table of the one it is seen as, until that is undone', async () => {
  await stage.merge();
  assert.deepEqual(await numbersFor(a.owner), [ofB, byPlain, byOwner]);
  assert.deepEqual(await numbersFor(a.plain), [byPlain]);
  await stage.undo();
  assert.deepEqual(await numbersFor(a.owner), [byPlain, byOwner]);
});

test('XLSX holds the same, its times as dates of the reader’s zone', async () => {
  await (await caller(a.owner)).call('PATCH', '/api/me', { timeZone: 'Asia/Tokyo' });
  const { bytes } = await taken(
    await cookieOf(a.owner),
    '/api/requests/export?state=all&format=xlsx',
  );
  const [head = [], ...rows] = (await readXlsx(bytes))[0]?.data ?? [];
  assert.deepEqual(
    rows.map(([number]) => number),
    [byPlain, byOwner],
  );
  const opened = head.indexOf('Opened (Asia/Tokyo)');
  const { body } = await (await caller(a.owner)).call('GET', `/api/requests/${byPlain}`);
  const local = Temporal.Instant.from(body.createdAt).toZonedDateTimeISO('Asia/Tokyo');
  const told = Math.round(Number(rows[0]?.[opened]) / 1000);
  assert.equal(told, Math.round(Date.parse(`${local.toPlainDateTime()}Z`) / 1000));
});

test('a token takes the table with the scope of the list, and only the rows of its company', async () => {
  const make = async (scopes: ['requests:read'] | ['company:read']) => {
    const wanted = { name: 'table', scopes, days: 30 };
    return (await createToken(database, a.administrator, a.publicId, wanted)).text;
  };
  const right = await taken({ authorization: `Bearer ${await make(['requests:read'])}` });
  assert.deepEqual(
    rowsOf(right)
      .slice(1)
      .map(([number]) => number),
    [byPlain, byOwner],
  );
  const wrong = await taken({ authorization: `Bearer ${await make(['company:read'])}` });
  assert.equal(wrong.status, 403);
});

test('who looks on as a member takes what the member would; without looking on, staff take the desk’s', async () => {
  const reason = 'They ask why a request is missing.';
  const path = `/api/companies/${a.publicId}/viewings`;
  const { body } = await stage.manager.call('POST', path, { personId: a.plain.id, reason });
  const { cookie } = stage.manager;
  const looking = await taken({ cookie, 'pactdesk-viewing': body.id });
  assert.deepEqual(
    rowsOf(looking).map(([number]) => number),
    ['Number', byPlain],
  );
  assert.equal((await taken({ cookie })).status, 403);
  const desk = await taken({ cookie }, '/api/queue/export?state=all');
  assert.equal(rowsOf(desk).length, 5);
});

test('the desk’s table is for who works on requests, and a stranger to the company gets none of its lists', async () => {
  const administrator = await caller(await world.staff('administrator'));
  assert.equal((await taken({ cookie: administrator.cookie }, '/api/queue/export')).status, 403);
  const paths = ['people', 'licences', 'activity'].map(
    (list) => `/api/companies/${a.publicId}/${list}/export`,
  );
  for (const path of paths) {
    assert.equal((await taken(await cookieOf(stranger), path)).status, 404, path);
    assert.equal((await taken(await cookieOf(a.owner), path)).status, 200, path);
  }
  assert.equal((await taken(await cookieOf(a.plain), paths[2])).status, 403);
  const licences = (await taken(await cookieOf(a.owner), paths[1])).bytes.toString();
  assert.match(licences, /…[0-9A-Z]{4},10,/);
});

test('whoever loses the right while the table is read gets no row more', async () => {
  const client = new pg.Client(admin);
  await client.connect();
  await copyRequests(client, 400);
  await client.end();
  const token = await asGatekeeper(database, (scope) =>
    openSession(scope, a.granted.id, world.now),
  );
  const asked = async () => {
    const actor = await whoHas(database, token, '127.0.0.1');
    if (!actor) throw new ProblemError('not_signed_in');
    return actor;
  };
  const around = { database, book: world.book, caller: asked };
  const { rows } = await exportRequests(around, { state: 'all' });
  let read = 0;
  await assert.rejects(
    async () => {
      for await (const _ of rows) {
        read += 1;
        if (read === 50) {
          const path = `/api/companies/${a.publicId}/people/${a.granted.id}/removal`;
          const removed = await (await caller(a.owner)).call('POST', path, { successorId: null });
          assert.equal(removed.status, 204);
        }
      }
    },
    { code: 'not_allowed' },
  );
  // Behind the stretch that was read there is nothing for them, and the table does not end as if it were whole.
  assert.equal(read, 100);
  assert.equal((await numbersFor(a.owner)).length, 802);
});
