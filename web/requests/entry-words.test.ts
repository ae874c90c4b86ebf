import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestEntry } from '../../api/requests.ts';
import { correctionsOf, isQualified } from './corrections.ts';
import { entryWords } from './entry-words.ts';

const entry = (seq: number, kind: RequestEntry['kind'], more: Partial<RequestEntry> = {}) => ({
  seq,
  at: '2026-11-20T14:00:00Z',
  kind,
  actor: { id: 'p', name: 'Ada', side: 'staff' as const },
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
  clock: null,
  breachReason: null,
  accepted: null,
  runsOn: null,
  ...more,
});

test('an entry is told by what it did, not only by its kind', () => {
  const runsOn = { cause: 'contract', contractNumber: 'K-1', planName: 'Plus' } as const;
  const cases: [RequestEntry, string][] = [
    [entry(1, 'taken'), 'taken'],
    [entry(1, 'assigned'), 'unassigned'],
    [entry(1, 'call_corrected'), 'call_withdrawn'],
    [entry(1, 'call_corrected', { callStartedAt: '2026-11-20T13:00:00Z' }), 'call_corrected'],
    [entry(1, 'answer_corrected', { qualified: false }), 'answer_unmarked'],
    [entry(1, 'answer_corrected', { qualified: true }), 'answer_marked'],
    [entry(1, 'terms_changed', { runsOn }), 'contract_changed'],
    [entry(1, 'terms_changed', { runsOn: { ...runsOn, contractNumber: null } }), 'contract_left'],
    [entry(1, 'terms_changed', { runsOn: { ...runsOn, cause: 'catalogue' } }), 'catalogue_applied'],
    [entry(1, 'dispute_decided', { accepted: true }), 'dispute_accepted'],
    [entry(1, 'dispute_decided', { accepted: false }), 'dispute_refused'],
  ];
  for (const [one, words] of cases) assert.equal(entryWords(one), words);
});

test('the last correction of an answer holds, and one that was taken back does not', () => {
  const answer = entry(2, 'answered', { qualified: true });
  const unmarked = entry(3, 'answer_corrected', { corrects: 2, qualified: false });
  const marked = entry(4, 'answer_corrected', { corrects: 2, qualified: true });
  const reads = (...entries: RequestEntry[]) => isQualified(answer, correctionsOf(entries));
  assert.equal(reads(answer), true);
  assert.equal(reads(answer, unmarked), false);
  assert.equal(reads(answer, unmarked, marked), true);
  assert.equal(reads(answer, unmarked, { ...marked, undone: true }), false);
});
