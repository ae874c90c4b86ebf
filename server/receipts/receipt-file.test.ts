import assert from 'node:assert/strict';
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '../../tests/support/database.ts';
import { World } from '../../tests/support/world.ts';
import { type Actor, as, asOperator } from '../access/index.ts';
import { type CatalogueBook, makeVersion } from '../catalogue/index.ts';
import { applyEdition, createRequest, makeMove, writeMessage } from '../requests/index.ts';
import { Signer } from '../signing/index.ts';
import { makeReceiptFile } from './make-receipt-file.ts';
import { spelled } from './statement.ts';
import { chainOf } from './store.ts';
import { ReceiptFault, verifyReceiptFile } from './verify-receipt-file.ts';

const { database } = await testDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-receipts-'));
after(() => rm(dataDir, { recursive: true }));
const signer = new Signer({ dataDir, signingKeyFile: null });
const world = await World.open(database);
const { book } = world;
const company = await world.company('business');
const { owner } = company;
const engineer = await world.staff('engineer');

const number = await as(database, owner, (scope) =>
  createRequest(scope, world.request(company, { severity: 2 }), { actor: owner, book }),
);
await as(database, engineer, async (scope) => {
  const around = { actor: engineer, book };
  await makeMove(scope, number, { move: 'take' }, around);
  await writeMessage(scope, number, { kind: 'note', body: 'A secret of ours' }, around);
  const raised = { move: 'change_severity', severity: 1, reason: 'Stands still' } as const;
  await makeMove(scope, number, raised, around);
  const answer = { kind: 'answer', body: 'Roll it back', qualified: true } as const;
  await writeMessage(scope, number, answer, around);
});

const around = { book, signer, publicUrl: 'https://desk.example' };
const fileFor = (actor: Actor) =>
  as(database, actor, (scope) => makeReceiptFile(scope, number, { ...around, actor }));
const customers = await fileFor(owner);
const staffs = await fileFor(engineer);
type File = typeof customers;
const text = (file: unknown): string => `${JSON.stringify(file, null, 2)}\n`;

/** What is said of a file that is not believed. */
function faultOf(file: string): string {
  try {
    verifyReceiptFile(file);
  } catch (error) {
    if (error instanceof ReceiptFault) return error.message;
    throw error;
  }
  return 'proved';
}

/** Signed by somebody who can make any file: only what follows from nothing is then found. */
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
function signedAnew(change: (file: File) => void): string {
  const { signature: _, ...statement } = structuredClone(customers);
  const own = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const file = { ...statement, publicKey: own, signature: '' };
  change(file);
  const { signature: __, ...changed } = file;
  file.signature = sign(null, Buffer.from(spelled(changed)), privateKey).toString('base64');
  return text(file);
}

test('a customer’s receipt of a request with a note is proved, the note by place and hash only', () => {
  const proved = verifyReceiptFile(text(customers));
  assert.equal(proved.withheld, 1);
  assert.deepEqual(Object.keys(customers.entries[2] ?? {}).sort(), ['hash', 'seq', 'withheld']);
  assert.equal(proved.clocks[0].state, 'met');
});

test('staff’s receipt of the same request is proved with every entry', () => {
  assert.equal(verifyReceiptFile(text(staffs)).withheld, 0);
  assert.deepEqual(staffs.clocks, customers.clocks);
});

test('a program that knows only docs/receipt-file.md finds signature and chain right', () => {
  const sorted = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(sorted);
    const names = Object.keys(value).sort();
    return Object.fromEntries(names.map((name) => [name, sorted((value as never)[name])]));
  };
  const json = (value: unknown) => Buffer.from(JSON.stringify(sorted(value)));
  const { signature, ...signed } = JSON.parse(text(staffs));
  const key = createPublicKey({
    key: Buffer.from(signed.publicKey, 'base64'),
    type: 'spki',
    format: 'der',
  });
  assert.ok(verify(null, json(signed), key, Buffer.from(signature, 'base64')));
  let before: Buffer = Buffer.alloc(32);
  for (const { hash, contentHash: content, ...entry } of signed.entries) {
    const instants = {
      occurredAt: Date.parse(entry.occurredAt),
      recordedAt: Date.parse(entry.recordedAt),
    };
    const fields = { ...entry, ...instants, content, requestId: signed.requestId };
    before = createHash('sha256').update(before).update(json(fields)).digest();
    assert.equal(before.toString('hex'), hash);
  }
});

test('a receipt names nobody and quotes nothing', () => {
  for (const word of [
    'secret',
    'Roll',
    'Stands',
    owner.name,
    owner.email,
    engineer.name,
    '127.0.0.1',
  ])
    assert.ok(!text(staffs).includes(word), word);
});

test('another company’s role is given no entry of the chain, not even by place and hash', async () => {
  const stranger = await world.company();
  const request = { companyId: company.id, id: customers.requestId };
  const { rows } = await as(database, stranger.owner, (scope) => chainOf(scope, request));
  assert.deepEqual(rows, []);
});

test('a receipt of a request to which nothing is promised is proved too', async () => {
  const standard = await as(database, owner, (scope) =>
    createRequest(scope, world.request(company, { contractId: null }), { actor: owner, book }),
  );
  const { clocks } = verifyReceiptFile(text(await receiptOf(standard, book)));
  assert.deepEqual(
    clocks.map(({ state }) => state),
    ['none'],
  );
});

test('a receipt holds the calendars its terms name, and no other', () => {
  const ids = customers.catalogues.flatMap(({ calendars }) => calendars.map(({ id }) => id));
  assert.deepEqual(ids.sort(), ['always', 'working-hours-ru']);
});

/** A request as it stands, and its receipt for the customer. */
async function receiptOf(wanted: number, read: CatalogueBook): Promise<File> {
  return as(database, owner, (scope) =>
    makeReceiptFile(scope, wanted, { ...around, actor: owner, book: read }),
  );
}

test('a receipt of a contract of before, moved to the calendars of a later catalogue, is proved', async () => {
  const send = (read: CatalogueBook) =>
    as(database, owner, (scope) =>
      createRequest(scope, world.request(company, { severity: 2 }), { actor: owner, book: read }),
    );
  const before = await send(book);
  const content = structuredClone(book.current.content);
  for (const calendar of content.calendars)
    if ('weekly' in calendar)
      Object.assign(calendar, { weekly: { tuesday: ['10:00-11:00'] }, days: {} });
  for (const plan of content.plans)
    if (plan.id === 'business') Object.assign(plan.targets[2] ?? {}, { minutes: 30 });
  const version = { content, holdsFrom: null, note: null, reason: 'Fewer hands' };
  await asOperator(database, (scope) => makeVersion(scope, version, Date.now()));
  const later = await World.open(database).then((opened) => opened.book);
  const edition = await later.edition(2);
  await applyEdition(database, later, { edition, reason: 'Fewer hands' }, null);

  const moved = await receiptOf(before, later);
  assert.deepEqual(
    moved.catalogues.map((each) => each.version),
    [1, 2],
  );
  assert.equal(moved.entries.length, 2);
  assert.equal(verifyReceiptFile(text(moved)).clocks[0].target?.minutes, 360);

  const after = await receiptOf(await send(later), later);
  assert.deepEqual(
    after.catalogues.map((each) => each.version),
    [2],
  );
  assert.equal(verifyReceiptFile(text(after)).clocks[0].target?.minutes, 360);
});

test('spaces and line breaks between the values mean nothing', () => {
  assert.equal(faultOf(JSON.stringify(customers)), 'proved');
});

/** Every place of the file that holds a value, as the names that lead there. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([name, inner]) => places(inner, [...path, name]))].filter(
    (found) => found.length > 0,
  );
}

function changedAt(path: (string | number)[], how: 'gone' | 'other' | 'twice'): string {
  const file = structuredClone(staffs) as never;
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>((at, name) => at[name] as never, file);
  const name = path.at(-1) as string;
  if (how === 'gone') Array.isArray(parent) ? parent.splice(Number(name), 1) : delete parent[name];
  else if (how === 'twice' && Array.isArray(parent))
    parent.splice(Number(name), 0, parent[Number(name)]);
  else parent[name] = other(parent[name]);
  return text(file);
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string')
    return /\d/.test(value)
      ? value.replace(/\d/, (d) => String((Number(d) + 1) % 10))
      : `${value}x`;
  return value === null ? 'something' : null;
}

test('no value of a receipt can be changed, taken away or doubled', () => {
  const all = places(staffs);
  assert.ok(all.length > 150);
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom('gone', 'other', 'twice'), (path, how) => {
      assert.notEqual(faultOf(changedAt(path, how as 'gone')), 'proved', path.join('.'));
    }),
    { numRuns: 400 },
  );
});

test('no character of a receipt can be changed, but for the spaces between its values', () => {
  const whole = JSON.stringify(customers);
  fc.assert(
    fc.property(
      fc.nat(whole.length - 1),
      fc.string({ minLength: 1, maxLength: 1 }),
      (at, character) => {
        fc.pre(whole[at] !== character && character.trim() !== '');
        assert.notEqual(faultOf(whole.slice(0, at) + character + whole.slice(at + 1)), 'proved');
        assert.notEqual(faultOf(whole.slice(0, at) + whole.slice(at + 1)), 'proved');
      },
    ),
    { numRuns: 400 },
  );
});

test('a name that stands twice is refused: another program might read the other value', () => {
  const twice = text(customers).replace(
    '"madeAt"',
    '"madeAt": "2026-01-01T00:00:00.000Z", "madeAt"',
  );
  assert.match(faultOf(twice), /a name stands twice/);
});

test('a signature whose last letter spells the same bytes another way is refused', () => {
  const { signature } = customers;
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const letter = signature.at(-3) ?? '';
  const same = `${signature.slice(0, -3)}${last[last.indexOf(letter) + 1]}==`;
  assert.deepEqual(Buffer.from(same, 'base64'), Buffer.from(signature, 'base64'));
  assert.match(faultOf(text({ ...customers, signature: same })), /^The signature does not fit/);
});

for (const [what, change, expected] of [
  [
    'an earlier due time',
    (file) => Object.assign(file.clocks[0] ?? {}, { dueAt: '2026-01-01T00:00:00.000Z' }),
    /^The clock first_response 1 .* dueAt differs/,
  ],
  [
    'a friendlier state',
    (file) => Object.assign(file.clocks[0] ?? {}, { state: 'missed' }),
    /^The clock first_response 1 .* state differs/,
  ],
  [
    'an interval that counted less',
    (file) => Object.assign(file.clocks[0]?.receipt ?? {}, { countedMs: 1 }),
    /^The clock first_response 1 .* receipt differs/,
  ],
  [
    'a clock more',
    (file) => file.clocks.push(...file.clocks),
    /^The file has 2 clocks, its history gives 1/,
  ],
  ['an entry left out', (file) => file.entries.splice(3, 1), /^The chain is broken at entry 4/],
  [
    'an entry said to have happened earlier',
    (file) => Object.assign(file.entries[4] ?? {}, { occurredAt: '2026-01-01T00:00:00.000Z' }),
    /^The chain is broken at entry 5/,
  ],
  [
    'a withheld entry with another hash',
    (file) => Object.assign(file.entries[2] ?? {}, { hash: 'a'.repeat(64) }),
    /^The chain is broken at entry 4/,
  ],
  [
    'another request',
    (file) => Object.assign(file, { requestId: '00000000-0000-7000-8000-000000000001' }),
    /^The chain is broken at entry 1/,
  ],
  [
    'the number of another request',
    (file) => Object.assign(file, { requestNumber: 'PD-1' }),
    /^The history is that of PD-\d+, not of PD-1\.$/,
  ],
  [
    'a calendar with other hours',
    (file) =>
      Object.assign(file.catalogues[0]?.calendars.find(({ id }) => id !== 'always') ?? {}, {
        zone: '+09:00',
      }),
    /^The clock first_response 1/,
  ],
  ['no calendars', (file) => file.catalogues.splice(0), /^The clocks cannot be computed/],
  [
    'a calendar that is none',
    (file) =>
      Object.assign(file.catalogues[0]?.calendars.find(({ id }) => id !== 'always') ?? {}, {
        weekly: null,
      }),
    /^The clocks cannot be computed/,
  ],
  [
    'every entry withheld',
    (file) => {
      file.entries = file.entries.map(({ seq, hash }) => ({ seq, hash, withheld: true }));
    },
    /^The clocks cannot be computed/,
  ],
] as [string, (file: File) => unknown, RegExp][]) {
  test(`even signed anew with another key, a receipt fails with ${what}`, () => {
    assert.match(faultOf(signedAnew((file) => void change(file))), expected);
  });
}

for (const [what, file, expected] of [
  ['words', 'Dear customer', /not JSON/],
  ['another JSON', '{"a":1}', /^This is not a receipt file/],
  ['nothing at all', '', /not JSON/],
  ['null', 'null', /^This is not a receipt file/],
  ['a list', '[]', /^This is not a receipt file/],
  ['a list in lists without end', '['.repeat(200_000), /not JSON/],
  [
    'only the format',
    '{"format":"pactdesk-receipt","version":1}',
    /^The file is not a whole receipt/,
  ],
  ['a later format', '{"format":"pactdesk-receipt","version":2}', /version 2.*a newer Pactdesk/],
  [
    'a key of another kind',
    text({
      ...customers,
      publicKey: generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .publicKey.export({ type: 'spki', format: 'der' })
        .toString('base64'),
    }),
    /not an Ed25519 key/,
  ],
  [
    'a word of millions of letters',
    JSON.stringify({ format: 'pactdesk-receipt', version: 1, word: 'a'.repeat(15_000_000) }),
    /^The file is not a whole receipt/,
  ],
  ['too much', ' '.repeat(16_000_001), /too large/],
] as const) {
  test(`a file that holds ${what} is answered with a sentence`, () => {
    assert.match(faultOf(file), expected);
  });
}
