import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestEntry } from '../../api/requests.ts';
import { judgementOf } from './judgement.ts';

const clock = { kind: 'first_response', cycle: 1 } as const;
const entry = (
  seq: number,
  kind: RequestEntry['kind'],
  more: Partial<RequestEntry> = {},
): RequestEntry => ({
  seq,
  at: '2026-11-20T14:00:00Z',
  kind,
  actor: { id: 'p', name: 'Ada', side: 'staff' },
  internal: false,
  body: null,
  answers: [],
  qualified: null,
  severity: null,
  callStartedAt: null,
  reason: null,
  person: null,
  mentions: [],
  undone: false,
  files: [],
  undoes: null,
  corrects: null,
  clock,
  breachReason: null,
  accepted: null,
  runsOn: null,
  ...more,
});
const seqs = (entries: RequestEntry[], of: Parameters<typeof judgementOf>[1] = clock) => {
  const { explained, asked, decided } = judgementOf(entries, of);
  return [explained?.seq, asked?.seq, decided?.seq];
};

test('of what was said of a broken promise the last word holds', () => {
  const said = [
    entry(5, 'breach_explained', { breachReason: 'other' }),
    entry(6, 'breach_explained', { breachReason: 'missing_skill' }),
    entry(7, 'dispute_opened'),
  ];
  assert.deepEqual(seqs(said), [6, 7, undefined]);
  assert.deepEqual(seqs([...said, entry(8, 'dispute_decided', { accepted: true })]), [6, 7, 8]);
});

test('another clock, another round, and what was taken back say nothing', () => {
  const said = [
    entry(5, 'breach_explained', { clock: { kind: 'solution', cycle: 1 } }),
    entry(6, 'breach_explained', { clock: { ...clock, cycle: 2 } }),
    entry(7, 'dispute_opened', { undone: true }),
  ];
  assert.deepEqual(seqs(said), [undefined, undefined, undefined]);
  assert.deepEqual(seqs(said, { kind: 'solution', cycle: 1 }), [5, undefined, undefined]);
});
