import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stories, told } from '../../server/demo/stories/index.ts';
import type { RecordedEvent } from '../../server/requests/clock-events.ts';
import { clocksOf } from '../../server/requests/clocks-and-place.ts';
import { type Difference, verifyClocks } from '../../server/requests/index.ts';
import { adminOf } from '../support/admin.ts';
import { testDatabase } from '../support/database.ts';
import { brokenAt, contentHash, rowsOf } from '../support/history-chain.ts';
import { ledgerFaults } from '../support/ledger.ts';
import { withSampleData } from '../support/sample.ts';

const opened = await testDatabase();
const admin = adminOf(opened);

const book = await withSampleData(opened);

async function rows<Row extends object>(text: string): Promise<Row[]> {
  return (await admin.query<Row>(text)).rows;
}
const column = async <Value>(text: string): Promise<Value[]> =>
  (await rows<{ value: Value }>(text)).map(({ value }) => value);

test('the sample has 12 companies over the five plans, 40 people, 8 members of staff and 252 requests', async () => {
  const [counts] = await rows(`select (select count(*)::int from companies) as companies,
    (select count(*)::int from memberships) as people, (select count(distinct person_id)::int from staff_roles) as staff,
    (select count(*)::int from requests) as requests`);
  assert.deepEqual(counts, { companies: 12, people: 40, staff: 8, requests: 252 });
  assert.deepEqual(await column('select distinct plan_id as value from requests order by 1'), [
    'business',
    'enterprise',
    'plus',
    'standard',
    'start',
  ]);
});

test('K3: the balance of every contract year is the sum of its lines', async () => {
  assert.deepEqual(await ledgerFaults(admin), []);
});

test('every status and every severity occurs, kept promises and broken ones', async () => {
  assert.deepEqual(await column('select distinct status as value from requests order by 1'), [
    'awaiting_customer',
    'cancelled_by_support',
    'cancelled_by_user',
    'closed',
    'processing',
    'solution_provided',
    'solved_no_info',
  ]);
  assert.deepEqual(
    await column('select distinct severity::int as value from requests order by 1'),
    [1, 2, 3, 4],
  );
  assert.deepEqual(
    await column(
      'select distinct clock_state as value from requests where contract_id is not null order by 1',
    ),
    ['met', 'missed', 'none', 'running', 'stopped'],
  );
});

test('nothing lies in the future, and nothing is older than 70 days', async () => {
  const [span] = await rows<{ future: number; old: number }>(`select
    count(*) filter (where occurred_at > now())::int as future,
    count(*) filter (where occurred_at < now() - interval '70 days')::int as old from request_events`);
  assert.deepEqual(span, { future: 0, old: 0 });
});

test('numbers grow with time', async () => {
  assert.deepEqual(
    await column('select number as value from requests order by created_at, number'),
    await column('select number as value from requests order by number'),
  );
});

test('every history verifies to its head', async () => {
  for (const id of await column<string>('select request_id as value from requests')) {
    assert.equal(await brokenAt(admin, id), null);
    for (const row of await rowsOf(admin, id)) assert.deepEqual(contentHash(row), row.content_hash);
  }
});

test('every promise comes out of its history again', async () => {
  const requests =
    await rows<Stored>(`select request_id as id, clock_state as state, clock_due_at as due,
    (select json_agg(json_build_object('seq', seq, 'kind', kind, 'terms', terms, 'actorId', actor_id,
      'occurredAt', round(extract(epoch from occurred_at) * 1000)::bigint) order by seq)
      from request_events e where e.company_id = r.company_id and e.request_id = r.request_id) as history
    from requests r`);
  for (const { id, state, due, history } of requests) {
    const [clock] = await clocksOf(book, history);
    assert.deepEqual([clock.state, clock.dueAt], [state, due?.getTime() ?? null], id);
  }
});

test('every stored clock and place is as its history says', async () => {
  const differences: Difference[] = [];
  const tell = { difference: (found: Difference) => differences.push(found), progress: () => {} };
  const verified = await verifyClocks(opened.database, book, tell);
  assert.deepEqual(differences, []);
  assert.equal(verified.requests, 252);
});

test('calls and answers were corrected, a contract changed, incidents returned, reasons and disputes are told', async () => {
  const happened = await rows<{ kind: string; requests: number }>(`select kind,
    count(distinct request_id)::int as requests from request_events where kind in ('call_corrected', 'answer_corrected',
      'terms_changed', 'incident_returned', 'dispute_opened', 'dispute_decided', 'lapsed') group by kind order by kind`);
  const byKind = new Map(happened.map(({ kind, requests }) => [kind, requests]));
  assert.ok((byKind.get('lapsed') ?? 0) >= 12, JSON.stringify(happened));
  byKind.delete('lapsed');
  assert.ok((byKind.get('call_corrected') ?? 0) >= 1);
  byKind.delete('call_corrected');
  assert.deepEqual(Object.fromEntries(byKind), {
    answer_corrected: 4,
    dispute_decided: 2,
    dispute_opened: 3,
    incident_returned: 2,
    terms_changed: 2,
  });
  assert.deepEqual(
    await column(
      `select distinct dispute as value from request_clocks where dispute is not null order by 1`,
    ),
    ['accepted', 'open', 'refused'],
  );
});

test('broken promises have their reasons, but for the newest few', async () => {
  const explained = await column<boolean>(
    `select breach_reason is not null as value from request_clocks where state = 'missed' order by answered_at is null, starts_at`,
  );
  assert.ok(explained.length > 8, String(explained.length));
  const without = explained.filter((has) => !has).length;
  assert.ok(without >= 2 && without <= 4, String(without));
});

test('a call that was logged late has its reason', async () => {
  const [late] = await column<number>(`select count(*)::int as value from request_events e
    join request_event_contents c using (company_id, request_id, seq)
    where e.kind = 'call_logged' and c.content ? 'reason'`);
  assert.ok(late === 1 || late === 2, String(late));
});

test('requests that waited too long have ended at their time, and some will in the next days', async () => {
  const [waiting] = await rows<{ over: number; soon: number }>(`select
    count(*) filter (where lapses_at < now() - interval '1 minute')::int as over,
    count(*) filter (where lapses_at < now() + interval '5 days')::int as soon from requests`);
  assert.equal(waiting?.over, 0);
  assert.ok(waiting && waiting.soon >= 1, JSON.stringify(waiting));
  const statuses = await column(
    `select distinct terms ->> 'status' as value from request_events where kind = 'lapsed' order by 1`,
  );
  assert.deepEqual(statuses, ['closed', 'solved_no_info']);
});

interface Desk {
  late: number;
  running: number;
  unassigned: number;
  waiting: number;
}

interface Stored {
  id: string;
  state: string;
  due: Date | null;
  history: RecordedEvent[];
}

test('the desk has late requests, ones that are soon due, unassigned ones and ones that wait for the customer', async () => {
  const [desk] = await rows<Desk>(`select
    count(*) filter (where clock_state = 'running' and clock_due_at < now())::int as late,
    count(*) filter (where clock_state = 'running' and clock_due_at > now())::int as running,
    count(*) filter (where open and assignee_id is null)::int as unassigned,
    count(*) filter (where status = 'awaiting_customer')::int as waiting from requests`);
  assert.ok(
    desk && desk.late >= 2 && desk.running >= 10 && desk.unassigned >= 6 && desk.waiting >= 4,
    JSON.stringify(desk),
  );
});

test('mail of the past has gone out, and no job waits for a time that has passed', async () => {
  const [mail] = await rows<{ sent: number; waiting: number }>(`select
    count(*) filter (where state = 'sent')::int as sent, count(*) filter (where state = 'queued')::int as waiting from outbox`);
  assert.ok(mail && mail.sent > 400 && mail.waiting < 60, JSON.stringify(mail));
  const jobs = await column<number>(
    'select count(*)::int as value from graphile_worker.jobs where run_at <= now()',
  );
  assert.deepEqual(jobs, [0]);
});

test('a second start makes nothing again', async () => {
  await withSampleData(opened);
  const [count] = await column<number>('select count(*)::int as value from requests');
  assert.equal(count, 252);
});

test('every subject is its own, and every story’s words are filled in', async () => {
  const subjects = await column<string>('select subject as value from requests');
  assert.equal(new Set(subjects).size, 252);
  for (const story of Object.values(stories).flat()) {
    for (const words of story.cases) {
      const texts = [story.description, ...story.conversation.map(([, text]) => text)];
      const left = texts
        .map((text) => told(text, words))
        .join('\n')
        .match(/\{\w+\}/);
      assert.equal(left, null, `${story.id}: ${words.subject}`);
    }
  }
});

test('conversations are in Russian, English and Spanish', async () => {
  for (const words of ['[а-яё]{4}', ' the ', ' (el|la|los|las|de) ']) {
    const [found] = await column<number>(
      `select count(*)::int as value from request_event_contents where content ->> 'body' ~ '${words}'`,
    );
    assert.ok(Number(found) > 150, `${words}: ${found}`);
  }
});

test('people have read most of what they see, colleagues take part, macros are there', async () => {
  const [found] = await rows(`select (select count(*)::int from macros) as macros,
    (select count(*) > 20 from request_participants) as participants,
    (select count(*) > 10 from mentions) as mentions,
    (select count(*) > 1000 from request_reads) as reads,
    (select count(*) > 0 from requests r, people p where exists (select from staff_roles s where s.person_id = p.person_id)
      and not exists (select from request_reads d where d.request_id = r.request_id and d.person_id = p.person_id)) as unread`);
  assert.deepEqual(found, {
    macros: 8,
    participants: true,
    mentions: true,
    reads: true,
    unread: true,
  });
});
