import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitingFrom, waitingOf } from './waiting.ts';

const days = { customer: 10, confirmation: 5 };

/** Asked when, days, zone, ends when, reminded when. Worked by hand: Berlin is UTC+1, from 29 March to 25 October UTC+2. */
const table: [
  string,
  string,
  typeof days & { reminder?: number },
  string,
  string,
  string | null,
][] = [
  [
    'at the same time of day',
    '2026-11-20T12:00:00Z',
    days,
    'Europe/Berlin',
    '2026-11-30T12:00:00Z',
    '2026-11-28T12:00:00Z',
  ],
  [
    'at the same time of day, across the change to winter time',
    '2026-10-20T07:00:00Z',
    days,
    'Europe/Berlin',
    '2026-10-30T08:00:00Z',
    '2026-10-28T08:00:00Z',
  ],
  [
    'at the same time of day, across the change to summer time',
    '2026-03-25T08:00:00Z',
    days,
    'Europe/Berlin',
    '2026-04-04T07:00:00Z',
    '2026-04-02T07:00:00Z',
  ],
  [
    'after the hour that the spring leaves out: 02:30 is 03:30',
    '2026-03-19T01:30:00Z',
    days,
    'Europe/Berlin',
    '2026-03-29T01:30:00Z',
    '2026-03-27T01:30:00Z',
  ],
  [
    'in the first of the two hours of autumn',
    '2026-10-15T00:30:00Z',
    days,
    'Europe/Berlin',
    '2026-10-25T00:30:00Z',
    '2026-10-23T00:30:00Z',
  ],
  [
    'over the end of a February of 29 days',
    '2028-02-24T10:00:00Z',
    days,
    'UTC',
    '2028-03-05T10:00:00Z',
    '2028-03-03T10:00:00Z',
  ],
  [
    'without a reminder, where the plan has none',
    '2026-11-20T12:00:00Z',
    { ...days, reminder: 0 },
    'UTC',
    '2026-11-30T12:00:00Z',
    null,
  ],
  [
    'without a reminder that would come with the question',
    '2026-11-20T12:00:00Z',
    { customer: 2, confirmation: 1 },
    'UTC',
    '2026-11-22T12:00:00Z',
    null,
  ],
];

const text = (at: number | null) =>
  at === null ? null : new Date(at).toISOString().replace('.000', '');

for (const [name, asked, plan, zone, ends, reminded] of table) {
  test(`a waiting time ends ${name}`, () => {
    const { lapsesAt, remindAt } = waitingFrom(Date.parse(asked), 'awaiting_customer', plan, zone);
    assert.deepEqual([text(lapsesAt), text(remindAt)], [ends, reminded]);
  });
}

test('a solution waits for its confirmation as long as the plan says', () => {
  const { lapsesAt } = waitingFrom(
    Date.parse('2026-11-20T12:00:00Z'),
    'solution_provided',
    days,
    'UTC',
  );
  assert.equal(text(lapsesAt), '2026-11-25T12:00:00Z');
});

const entry = (seq: number, kind: string, terms: Record<string, unknown>) => ({ seq, kind, terms });
const opened = entry(1, 'opened', {});
const asked = entry(2, 'asked', {
  statusBefore: 'processing',
  status: 'awaiting_customer',
  lapsesAt: 100,
  remindAt: 80,
});
const stays = { statusBefore: 'awaiting_customer', status: 'awaiting_customer' };
const back = { statusBefore: 'awaiting_customer', status: 'processing' };

/** A history, and the end it waits for. */
const histories: [string, ReturnType<typeof entry>[], number | null][] = [
  ['a question', [opened, asked], 100],
  ['a note after it, which changes nothing', [opened, asked, entry(3, 'noted', stays)], 100],
  [
    'a further answer of staff, which starts the time again',
    [opened, asked, entry(3, 'answered', { ...stays, lapsesAt: 300, remindAt: null })],
    300,
  ],
  ['a reply of the customer, which ends it', [opened, asked, entry(3, 'replied', back)], null],
  [
    'a move that was taken back and never was',
    [
      opened,
      asked,
      entry(3, 'continued', back),
      entry(4, 'undone', { undoes: 3, statusBefore: 'processing', status: 'awaiting_customer' }),
    ],
    100,
  ],
  [
    'a question of a time when no end was told',
    [opened, entry(2, 'asked', { statusBefore: 'processing', status: 'awaiting_customer' })],
    null,
  ],
  [
    'a second question after a reply, which has an end of its own',
    [
      opened,
      asked,
      entry(3, 'replied', back),
      entry(4, 'asked', { ...asked.terms, lapsesAt: 400 }),
    ],
    400,
  ],
];

for (const [name, history, lapsesAt] of histories) {
  test(`a history waits after ${name}`, () => {
    assert.equal(waitingOf(history)?.lapsesAt ?? null, lapsesAt);
  });
}
