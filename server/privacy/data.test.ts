import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { adminOf } from '../../tests/support/admin.ts';
import { deeds } from '../../tests/support/deeds.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';
import type { Actor } from '../access/index.ts';
import { verifyReceiptFile } from '../receipts/index.ts';
import { jsonFile, zipOf } from './zip.ts';

const installed = await installation();
const { database, url } = installed;
const admin = adminOf(installed);
const world = await World.open(database);
const { book } = world;
const { send, write, move } = deeds(database, book);
const engineer = await world.staff('engineer');
const company = await world.company();
const member = await world.member(company, 'user');
const stranger = await world.company();

const request = { ...world.request(company, { contractId: null }) };
const own = await send(member, { ...request, description: 'Words of the member' });
await move(engineer, own, { move: 'take' });
await write(engineer, own, { kind: 'note', body: 'Words among engineers' });
await write(engineer, own, { kind: 'answer', body: 'Words of the engineer', qualified: true });
const owners = await send(company.owner, {
  ...world.request(company),
  description: 'Words of the owner',
});

interface Archive {
  status: number;
  files: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: files of every shape.
  json: (name: string) => any;
}

async function archive(person: Actor, path: string): Promise<Archive> {
  const caller = await Caller.signedIn(url, person.email);
  const asked = await caller.call('POST', path.replace(/\.zip$/, ''));
  if (asked.status !== 201) return { status: asked.status, files: {}, json: () => null };
  const { cookie } = caller;
  const response = await fetch(url + path, { headers: { cookie } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const unzipped = response.ok ? unzipSync(bytes) : {};
  const files = Object.fromEntries(
    Object.entries(unzipped).map(([name, content]) => [name, strFromU8(content)]),
  );
  return { status: response.status, files, json: (name) => JSON.parse(files[name] ?? 'null') };
}

const all = ({ files }: Archive) => Object.values(files).join('\n');

test('C6: a person’s archive holds what is kept of them, and nothing that they may not read', async () => {
  const caller = await Caller.signedIn(url, member.email);
  const view = { name: 'Mine that are late', filter: { by: 'me', only: 'late' } };
  assert.equal((await caller.call('POST', '/api/request-views', view)).status, 201);
  const taken = await archive(member, '/api/me/data.zip');
  assert.deepEqual(Object.keys(taken.files), [
    'profile.json',
    'memberships.json',
    'sessions.json',
    'drafts.json',
    'views.json',
    'history.json',
    'requests.json',
    `receipts/PD-${own}.json`,
    'manifest.json',
  ]);
  assert.equal(taken.json('profile.json').email, member.email);
  assert.deepEqual(
    taken.json('memberships.json').map((one: { publicId: string }) => one.publicId),
    [company.publicId],
  );
  const [saved, ...more] = taken.json('views.json');
  assert.deepEqual([saved.company, saved.name, more], [company.publicId, view.name, []]);
  assert.deepEqual(saved.filter, view.filter);
  const [read, ...others] = taken.json('requests.json');
  assert.deepEqual([read.number, others], [`PD-${own}`, []]);
  const text = all(taken);
  assert.match(text, /Words of the member/);
  assert.match(text, /Words of the engineer/);
  for (const foreign of ['among engineers', 'Words of the owner', company.owner.email])
    assert.ok(!text.includes(foreign), foreign);
  verifyReceiptFile(taken.files[`receipts/PD-${own}.json`] ?? '');
});

test('C6: a company’s archive holds people, licences, contracts, ledger, activity and all its requests, for its owner', async () => {
  const taken = await archive(company.owner, `/api/companies/${company.publicId}/data.zip`);
  assert.deepEqual(Object.keys(taken.files), [
    'company.json',
    'people.json',
    'licences.json',
    'contracts.json',
    'contact-lists.json',
    'enquiries.json',
    'ledger.json',
    'activity.json',
    'requests.json',
    `receipts/PD-${own}.json`,
    `receipts/PD-${owners}.json`,
    'manifest.json',
  ]);
  assert.deepEqual(
    taken.json('people.json').map(({ email }: { email: string }) => email),
    [company.owner.email, member.email],
  );
  assert.equal(taken.json('licences.json')[0].codeEnding.length, 4);
  assert.equal(taken.json('contracts.json')[0].id, company.contractId);
  assert.ok(taken.json('ledger.json').some((line: { kind: string }) => line.kind === 'reserve'));
  assert.ok(
    taken.json('activity.json').some((entry: { kind: string }) => entry.kind === 'data_taken'),
  );
  assert.ok(!all(taken).includes('among engineers'));
});

test('C6: the manifest names every file with its sha256', async () => {
  const taken = await archive(company.owner, '/api/me/data.zip');
  const { format, version, files } = taken.json('manifest.json');
  assert.deepEqual([format, version], ['pactdesk-person-data', 1]);
  assert.equal(files.length, Object.keys(taken.files).length - 1);
  for (const { name, sha256, bytes } of files) {
    const content = Buffer.from(taken.files[name] ?? '');
    assert.equal(bytes, content.length, name);
    assert.equal(sha256, createHash('sha256').update(content).digest('hex'), name);
  }
});

test('C6: one of the vendor’s people takes along what they wrote, nothing of those it was for', async () => {
  const taken = await archive(engineer, '/api/me/data.zip');
  assert.ok(Object.keys(taken.files).includes('messages.json'));
  assert.match(all(taken), /Words among engineers/);
  assert.ok(!all(taken).includes('Words of the member'));
  assert.ok(!all(taken).includes(member.name));
});

test('C3: nobody but the owner takes the company’s data', async () => {
  const administrator = await world.member(company, 'administrator');
  const path = `/api/companies/${company.publicId}/data.zip`;
  const statuses = [];
  for (const person of [administrator, member, stranger.owner, engineer])
    statuses.push((await archive(person, path)).status);
  assert.deepEqual(statuses, [403, 403, 404, 403]);
});

test('A3: that data were taken stands in the history of the person, and in the company’s activity', async () => {
  const { rows } = await admin.query(
    `select 'person' as of, actor_id, source_address from person_events where person_id = $1 and kind = 'data_taken'
      union select 'company', actor_id, source_address from company_events where company_id = $2 and kind = 'data_taken'`,
    [member.id, company.id],
  );
  assert.deepEqual(
    rows
      .sort((a, b) => (a.of < b.of ? -1 : 1))
      .map((row) => [row.of, row.actor_id, row.source_address !== null]),
    [
      ['company', company.owner.id, true],
      ['person', member.id, true],
    ],
  );
});

test('C6: an archive that was not asked for just before is not there', async () => {
  const person = await world.member(company, 'user');
  const caller = await Caller.signedIn(url, person.email);
  assert.equal((await caller.call('GET', '/api/me/data.zip')).body.code, 'link_expired');
  await caller.call('POST', '/api/me/data');
  assert.equal((await caller.call('GET', '/api/me/data.zip')).status, 200);
  await admin.query(
    `update person_events set occurred_at = occurred_at - interval '11 minutes' where person_id = $1`,
    [person.id],
  );
  assert.equal((await caller.call('GET', '/api/me/data.zip')).body.code, 'link_expired');
  const owner = await Caller.signedIn(url, stranger.owner.email);
  const { body } = await owner.call('GET', `/api/companies/${stranger.publicId}/data.zip`);
  assert.equal(body.code, 'link_expired');
});

test('C6: so many archives an hour are enough for one person', async () => {
  const person = await world.member(company, 'user');
  const statuses = [];
  for (let i = 0; i < 11; i += 1) statuses.push((await archive(person, '/api/me/data.zip')).status);
  assert.deepEqual([...new Set(statuses.slice(0, 10)), statuses[10]], [200, 429]);
});

test('an archive is made while it is read: no file is asked for before the one ahead of it was taken', async () => {
  const asked: number[] = [];
  async function* files() {
    for (let i = 0; i < 50; i += 1) {
      asked.push(i);
      yield jsonFile(`${i}.json`, 'x'.repeat(1000) + i);
    }
  }
  const archive = zipOf({}, files());
  await archive.next();
  assert.ok(asked.length <= 2, String(asked.length));
  await archive.return(undefined);
  assert.ok(asked.length <= 2);
});
