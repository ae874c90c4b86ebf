import assert from 'node:assert/strict';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import type pg from 'pg';
import { hashOf, rowsOf } from '../../tests/support/history-chain.ts';
import { DAY, sealedStory, type Told } from '../../tests/support/sealed-story.ts';
import type { Database } from '../platform/database/database.ts';
import { hashEntry, noHistory } from '../requests/index.ts';
import { checkHistory } from './check-history.ts';
import { anchorFile, sealHistories } from './index.ts';

// Histories of six entries under seal 1; the first one's seventh is under seal 2, its eighth under none.
const { spoilt, dataDir, signer, start, first, second, third } = await sealedStory();
const seals = anchorFile({ dataDir });

type Spoil = (client: pg.Client, copy: Database) => Promise<unknown>;

/** What is found after somebody with all rights on the database ran these statements. */
const after = async (...statements: [string, unknown[]?][]): Promise<string[]> => {
  const { findings } = await spoilt(async (client) => {
    for (const [text, values] of statements) await client.query(text, values);
  });
  return findings;
};

const afterSpoiling = async (spoil: Spoil): Promise<string[]> => (await spoilt(spoil)).findings;

test('A3: histories that nobody touched pass, those that grew after the last seal too', async () => {
  const { findings, tally } = await spoilt(async () => {});
  assert.deepEqual(findings, []);
  const { requests, entries, unsealed, erased } = tally;
  assert.deepEqual(
    { requests, entries, unsealed, erased },
    { requests: 3, entries: 20, unsealed: 1, erased: 0 },
  );
  assert.equal(tally.seals.size, 2);
});

test('A3: histories pass after everything of a person was anonymised, words and salts gone', async () => {
  const { findings, tally } = await spoilt((client) =>
    client.query('delete from request_event_contents'),
  );
  assert.deepEqual(findings, []);
  assert.equal(tally.erased, 20);
});

for (const [what, change] of [
  ['terms', `terms = jsonb_set(terms, '{to}', '4')`],
  ['a term taken away', `terms = terms - 'to'`],
  ['when it happened', `occurred_at = occurred_at - interval '1 millisecond'`],
  [
    'when it happened, by less than we write',
    `occurred_at = occurred_at + interval '1 microsecond'`,
  ],
  ['when it was recorded', `recorded_at = recorded_at - interval '1 hour'`],
  ['that it lies in infinity', `occurred_at = 'infinity'`],
  ['who acted', 'actor_id = null'],
  ['for whom they acted', `actor_kind = 'system'`],
  ['what happened', `kind = 'noted'`],
  ['the hash of the words', `content_hash = sha256('other words')`],
  ['no hash of the words', 'content_hash = null'],
] as const) {
  test(`an entry that was changed is found: ${what}`, async () => {
    const findings = await after([
      `update request_events set ${change} where request_id = $1 and seq = 3`,
      [first.id],
    ]);
    assert.match(findings[0] ?? '', new RegExp(`^${first.number}, entry 3: changed`));
  });
}

test('a note that was made visible to the customer is found', async () => {
  const findings = await after([
    'update request_event_contents set internal = false where request_id = $1 and seq = 4',
    [first.id],
  ]);
  assert.deepEqual(findings, [
    `${first.number}, entry 4: its words are shown to others than was said`,
  ]);
});

test('words that were changed are found, also with a salt of their own', async () => {
  const findings = await after([
    `update request_event_contents set salt = sha256('salt'), content = '{"body":"We said so"}'
       where request_id = $1 and seq = 5`,
    [first.id],
  ]);
  assert.deepEqual(findings, [
    `${first.number}, entry 5: its words are not those that were written`,
  ]);
});

test('words that were changed are found also where their salt was taken away', async () => {
  const findings = await after(
    ['alter table request_event_contents alter salt drop not null'],
    [
      `update request_event_contents set salt = null, content = '{"body":"We said so"}' where request_id = $1 and seq = 5`,
      [first.id],
    ],
  );
  assert.deepEqual(findings, [
    `${first.number}, entry 5: its words are not those that were written`,
  ]);
});

test('two requests that exchanged their numbers are found', async () => {
  const swapped = (table: string): [string, unknown[]] => [
    `update ${table} set number = 90000 + number where request_id = any ($1)`,
    [[first.id, second.id]],
  ];
  const [a, b] = [first, second].map(({ number }) => Number(number.slice(3)));
  const back = (table: string): [string, unknown[]] => [
    `update ${table} set number = $1::bigint + $2::bigint - (number - 90000) where number > 90000`,
    [a, b],
  ];
  const tables = ['requests', 'request_directory'];
  const findings = await after(...tables.map(swapped), ...tables.map(back));
  assert.deepEqual(findings.sort(), [
    `${first.number}, the request: opened as ${second.number}`,
    `${second.number}, the request: opened as ${first.number}`,
  ]);
});

test('a request that was copied to another company with its history is found', async () => {
  const copied = async (client: pg.Client, table: string) => {
    const { rows } = await client.query(
      `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
        where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER' and column_name <> 'company_id'`,
      [table],
    );
    await client.query(
      `insert into ${table} (company_id, ${rows[0].names}) select $2, ${rows[0].names} from ${table} where request_id = $1`,
      [first.id, '00000000-0000-7000-8000-000000000002'],
    );
  };
  const findings = await afterSpoiling(async (client) => {
    for (const table of ['requests', 'request_events', 'request_event_contents'])
      await copied(client, table);
  });
  assert.deepEqual(findings, [
    `${first.number}, the request: its number is not listed as that of this request`,
  ]);
});

for (const [what, change, told] of [
  ['its subject', `subject = 'All is well'`, 'its subject is not the one that was written'],
  ['who opened it', `created_by = '${third.id}'`, 'not of whoever opened it'],
  ['when it was opened', `created_at = created_at - interval '1 ms'`, 'opened at another time'],
] as const) {
  test(`a request's row that says something else than its opening is found: ${what}`, async () => {
    const findings = await after([
      `update requests set ${change} where request_id = $1`,
      [first.id],
    ]);
    assert.deepEqual(findings, [`${first.number}, the request: ${told}`]);
  });
}

test('a last entry that was taken out is found', async () => {
  const findings = await after([
    'delete from request_events where request_id = $1 and seq = 8',
    [first.id],
  ]);
  assert.deepEqual(findings, [`${first.number}, entry 8: removed`]);
});

test('a last entry that was taken out of request and history alike is found by its seal', async () => {
  const findings = await after(
    ['delete from request_events where request_id = $1 and seq = 6', [second.id]],
    [
      `update requests set history_seq = 5, history_head =
        (select hash from request_events where request_id = $1 and seq = 5) where request_id = $1`,
      [second.id],
    ],
  );
  assert.deepEqual(findings, [`${second.number}, entry 6: signed by seal 1, and removed`]);
});

test('an entry that was taken out of the middle is found', async () => {
  const findings = await after([
    'delete from request_events where request_id = $1 and seq = 3',
    [first.id],
  ]);
  assert.deepEqual(findings, [`${first.number}, entry 3: removed`]);
});

test('entries that changed places are found', async () => {
  const findings = await after(
    ['update request_events set seq = 90 where request_id = $1 and seq = 2', [first.id]],
    ['update request_events set seq = 2 where request_id = $1 and seq = 3', [first.id]],
    ['update request_events set seq = 3 where request_id = $1 and seq = 90', [first.id]],
  );
  assert.match(
    findings[0] ?? '',
    new RegExp(`^${first.number}, entry 2: changed, inserted or moved`),
  );
});

/** Makes a history whole again after its entries were changed: all a person with full rights can compute. */
async function rechain(client: pg.Client, { id }: Told): Promise<void> {
  let head: Buffer = Buffer.alloc(32);
  const rows = await rowsOf(client as unknown as pg.Pool, id);
  for (const row of rows) {
    head = hashOf(id, row, head);
    await client.query('update request_events set hash = $3 where request_id = $1 and seq = $2', [
      id,
      row.seq,
      head,
    ]);
  }
  await client.query(
    'update requests set history_seq = $2, history_head = $3 where request_id = $1',
    [id, rows.at(-1)?.seq, head],
  );
}

test('an entry that was changed and chained anew to the end is found by its seal alone', async () => {
  const findings = await afterSpoiling(async (client) => {
    await client.query(
      `update request_events set occurred_at = occurred_at - interval '2 hours' where request_id = $1 and seq = 5`,
      [first.id],
    );
    await rechain(client, first);
  });
  assert.deepEqual(findings, [
    `${first.number}, entry 6: not the one that seal 1 signed; it or what comes before it was replaced`,
  ]);
});

test('an entry that was inserted with a chain of its own to the end is found by its seal alone', async () => {
  const findings = await afterSpoiling(async (client) => {
    await client.query(
      'update request_events set seq = seq + 100 where request_id = $1 and seq > 3',
      [second.id],
    );
    await client.query(
      `insert into request_events select company_id, request_id, 4, occurred_at, recorded_at, 'call_logged', actor_kind,
         actor_id, false, jsonb_build_object('startedAt', occurred_at), content_hash, hash
       from request_events where request_id = $1 and seq = 3`,
      [second.id],
    );
    await client.query(
      'update request_events set seq = seq - 99 where request_id = $1 and seq > 100',
      [second.id],
    );
    await client.query('delete from request_event_contents where request_id = $1', [second.id]);
    await rechain(client, second);
  });
  assert.equal(
    findings[0],
    `${second.number}, entry 6: not the one that seal 1 signed; it or what comes before it was replaced`,
  );
});

test('an entry added at the end that says it is older than a seal is found', async () => {
  const findings = await afterSpoiling(async (client) => {
    await client.query(
      `insert into request_events select company_id, request_id, 7, occurred_at, recorded_at, kind, actor_kind, actor_id,
         internal, terms, content_hash, hash from request_events where request_id = $1 and seq = 6`,
      [second.id],
    );
    await rechain(client, second);
  });
  assert.equal(findings.length, 1);
  assert.match(
    findings[0] ?? '',
    new RegExp(`^${second.number}, entry 7: says it was recorded on .* inserted later`),
  );
});

test('an entry that says it is older than a seal is found even after a later seal has signed it', async () => {
  const findings = await afterSpoiling(async (client, copy) => {
    await client.query(
      `insert into request_events select company_id, request_id, 7, occurred_at, recorded_at, kind, actor_kind, actor_id,
         internal, terms, content_hash, hash from request_events where request_id = $1 and seq = 6`,
      [second.id],
    );
    await rechain(client, second);
    await sealHistories(copy, signer, () => true, start + 5 * DAY);
  });
  assert.equal(findings.length, 1);
  assert.match(
    findings[0] ?? '',
    new RegExp(`^${second.number}, entry 7: says .*, and seal 2 of .* does not hold it`),
  );
});

test('a request that was invented whole, and says it is older than a seal, is found', async () => {
  const other = '00000000-0000-7000-8000-000000000001';
  const findings = await afterSpoiling(async (client) => {
    const { rows } = await client.query(`select string_agg(quote_ident(column_name), ', ') as names
      from information_schema.columns where table_name = 'requests' and table_schema = 'public'
        and is_generated = 'NEVER' and column_name not in ('request_id', 'number', 'idempotency_key')`);
    await client.query(
      `insert into requests (request_id, number, ${rows[0].names})
         select $2, 99999, ${rows[0].names} from requests where request_id = $1`,
      [second.id, other],
    );
    await client.query(
      `insert into request_events select company_id, $2, seq, occurred_at, recorded_at, kind, actor_kind, actor_id,
         internal, case seq when 1 then terms || '{"number": 99999}' else terms end, content_hash, hash
         from request_events where request_id = $1`,
      [second.id, other],
    );
    await client.query(
      'insert into request_directory select 99999, company_id, request_id from requests where request_id = $1',
      [other],
    );
    await rechain(client, { number: 'PD-99999', id: other });
  });
  assert.equal(findings.length, 1);
  assert.match(findings[0] ?? '', /^PD-99999, entry 1: says it was recorded on .* inserted later/);
});

test('a request that was removed with its history is found', async () => {
  const findings = await after(
    ['delete from request_event_contents where request_id = $1', [third.id]],
    ['delete from request_events where request_id = $1', [third.id]],
    ['delete from requests where request_id = $1', [third.id]],
  );
  assert.deepEqual(findings, [`${third.number}: signed by seal 1, and removed with its history`]);
});

test('a request that was removed alone is found, and what is left of it', async () => {
  const findings = await after(['delete from requests where request_id = $1', [third.id]]);
  assert.deepEqual(findings, [
    `${third.number}: signed by seal 1, and removed with its history`,
    `request ${third.id} does not exist, and has 6 entries`,
  ]);
});

test('a head that was changed in a seal is found at the seal and at the request', async () => {
  const findings = await after([
    `update history_seal_heads set head = sha256('x') where seal = 1 and request_id = $1`,
    [third.id],
  ]);
  assert.deepEqual(findings, [
    'seal 1: its 3 heads are not the 3 it signed',
    `${third.number}, entry 6: not the one that seal 1 signed; it or what comes before it was replaced`,
  ]);
});

test('a head that was taken out of a seal is found', async () => {
  const findings = await after([
    'delete from history_seal_heads where seal = 2 and request_id = $1',
    [first.id],
  ]);
  assert.equal(findings[0], 'seal 2: its 0 heads are not the 1 it signed');
});

for (const [what, change] of [
  ['its time', `sealed_at = sealed_at - interval '1 hour'`],
  ['the hash of its heads', `heads_hash = sha256('x')`],
  ['the seal before it', `previous_hash = sha256('x')`],
  ['its signature', 'signature = decode(repeat(md5(random()::text), 4), $$hex$$)'],
] as const) {
  test(`a seal that was changed is found: ${what}`, async () => {
    const findings = await after([`update history_seals set ${change} where seal = 2`]);
    assert.ok(
      findings.includes('seal 2: changed (its signature does not fit)'),
      findings.join('\n'),
    );
  });
}

test('a seal signed anew with another key that was put into the database is found', async () => {
  const findings = await after(
    [
      `insert into signing_keys select '0123456789abcdef', public_key, created_at from signing_keys`,
    ],
    [`update history_seals set key_id = '0123456789abcdef' where seal = 2`],
  );
  assert.ok(
    findings.includes(
      'seal 2: signed with the key 0123456789abcdef, which is not known on this machine',
    ),
    findings.join('\n'),
  );
});

test('a seal that was removed from the middle is found', async () => {
  const findings = await after(
    ['delete from history_seal_heads where seal = 1'],
    ['delete from history_seals where seal = 1'],
  );
  assert.equal(findings[0], 'seal 1: removed');
});

test('the newest seal, removed whole, is found by the note beside the key', async () => {
  const findings = await after(
    ['delete from history_seal_heads where seal = 2'],
    ['delete from history_seals where seal = 2'],
  );
  assert.match(findings.join('\n'), /^seal 2: noted in seals\.jsonl on .*, and removed$/);
});

test('all seals removed are found by the notes beside the key', async () => {
  const findings = await after(['delete from history_seal_heads'], ['delete from history_seals']);
  assert.deepEqual(
    findings.map((line) => line.slice(0, 21)),
    ['seal 1: noted in seal', 'seal 2: noted in seal'],
  );
});

test('a calendar that was changed in an old version of the catalogue is found', async () => {
  const findings = await after([
    `update catalogue_versions set content = jsonb_set(content, '{calendars,0,zone}', '"+05:00"')`,
  ]);
  assert.deepEqual(findings, [
    "seal 1: the catalogue's versions up to 1 are not those it signed",
    "seal 2: the catalogue's versions up to 1 are not those it signed",
  ]);
});

test('a note of a seal that cannot be read is told, and spoils no other', async () => {
  const whole = await readFile(seals, 'utf8');
  await appendFile(seals, '{"seal":3,"sealedAt":"20');
  try {
    assert.match((await after()).join('\n'), /^seals\.jsonl, line \d+: cannot be read$/);
  } finally {
    await writeFile(seals, whole);
  }
});

for (const [words, minutes, lines] of [
  ['may be in the next one', 15, 0],
  ['must not be missing from it any earlier', 16, 1],
] as const) {
  test(`an entry of the minutes before a seal ${words}`, () => {
    const sealedAt = Date.UTC(2026, 10, 20);
    const recordedAt = sealedAt - minutes * 60_000;
    const { id: requestId } = second;
    const entry = {
      seq: 1,
      kind: 'noted',
      actorKind: 'staff',
      actorId: null,
      internal: true,
      terms: {},
    };
    const instants = { occurredAt: recordedAt, recordedAt };
    const hashed = { ...entry, ...instants, requestId, contentHash: 'c0ffee' };
    const head = hashEntry(noHistory.head, hashed);
    const stored = {
      ...entry,
      occurredAt: String(recordedAt),
      recordedAt: String(recordedAt),
      contentHash: Buffer.from('c0ffee', 'hex'),
      hash: head,
      salt: null,
      content: null,
      wordsInternal: null,
    };
    const history = {
      requestId,
      number: 1,
      historySeq: 1,
      historyHead: head,
      row: null,
      entries: [stored],
      sealed: [{ seal: 2, seq: 1, head }],
    };
    const findings: string[] = [];
    const seals = new Map([
      [1, sealedAt],
      [2, sealedAt + 86_400_000],
    ]);
    checkHistory(history, seals, (line) => findings.push(line));
    assert.equal(findings.length, lines, findings.join('\n'));
  });
}
