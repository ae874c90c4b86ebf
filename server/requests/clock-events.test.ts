import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockEvents, type RecordedEvent } from './clock-events.ts';

type Row = [kind: RecordedEvent['kind'], terms: Record<string, unknown>, expected: object | null];

const at = 1_000_000;
const table: Row[] = [
  [
    'opened',
    { severity: 2, channel: 'email' },
    { kind: 'opened', at, severity: 2, channel: 'email' },
  ],
  ['call_logged', { startedAt: 5 }, { kind: 'call_logged', seq: 1, at: 5, loggedAt: at }],
  [
    'call_corrected',
    { corrects: 3, startedAt: null },
    { kind: 'call_corrected', at, corrects: 3, startedAt: null },
  ],
  ['answered', { qualified: true }, { kind: 'answered', seq: 1, at, qualified: true }],
  [
    'asked',
    { qualified: false },
    { kind: 'answered', as: 'question', seq: 1, at, qualified: false },
  ],
  ['solution_provided', {}, { kind: 'answered', as: 'solution', seq: 1, at, qualified: false }],
  [
    'answer_corrected',
    { corrects: 4, qualified: true },
    { kind: 'answer_corrected', at, corrects: 4, qualified: true },
  ],
  ['replied', {}, { kind: 'customer_wrote', at }],
  ['resumed', {}, { kind: 'customer_wrote', at }],
  ['continued', {}, { kind: 'continued', at }],
  ['severity_changed', { from: 2, to: 1 }, { kind: 'severity_changed', at, to: 1 }],
  ['accepted', {}, { kind: 'ended', at }],
  ['lapsed', {}, { kind: 'ended', at }],
  ['ended_with_company', {}, { kind: 'ended', at }],
  ['closed_by_user', {}, { kind: 'ended', at }],
  ['cancelled_by_support', {}, { kind: 'ended', at }],
  ['solved_without_info', {}, { kind: 'ended', at }],
  ['noted', {}, null],
  ['anonymised', { words: { 1: 'ab' } }, null],
  ['taken', {}, null],
  ['incident_returned', {}, null],
];

for (const [kind, terms, expected] of table) {
  test(`an entry "${kind}" ${expected ? 'is read by the clocks' : 'means nothing to them'}`, () => {
    const recorded = [{ seq: 1, kind, occurredAt: at, actorId: null, terms }];
    assert.deepEqual(
      clockEvents(recorded, () => new Map()),
      expected ? [expected] : [],
    );
  });
}

test('a move that was taken back is not read', () => {
  const entry = { occurredAt: at, actorId: null };
  const recorded: RecordedEvent[] = [
    { ...entry, seq: 1, kind: 'resumed', terms: {} },
    { ...entry, seq: 2, kind: 'undone', terms: { undoes: 1 } },
  ];
  assert.deepEqual(
    clockEvents(recorded, () => new Map()),
    [],
  );
});
