import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiptToWire } from '../../api/receipt.ts';
import type { Receipt } from '../../domain/sla/index.ts';
import { receiptFromWire } from './receipt-from-wire.ts';

test('a receipt comes from the wire as it was put on it', () => {
  const at = Date.parse('2026-11-20T14:00:00Z');
  const receipt: Receipt = {
    kind: 'first_response',
    steps: [
      { code: 'sent', at, severity: 3, channel: 'portal', plan: 'business', promise: null },
      {
        code: 'terms_changed',
        at,
        cause: 'contract',
        plan: 'plus',
        effect: 'no_target',
        dueAt: null,
      },
      {
        code: 'terms_changed',
        at,
        cause: 'catalogue',
        plan: 'business',
        effect: 'promised',
        dueAt: at + 2,
      },
      { code: 'call', at, startedClock: true, loggedAt: at + 3 },
      { code: 'call_corrected', at, before: at + 4, startedAt: null },
      { code: 'answer_corrected', at, answeredAt: at + 5, qualified: false },
      { code: 'paused', at, from: at, to: null, reason: 'awaiting_customer' },
      { code: 'not_counted', at, from: at, to: at + 1, reason: 'holiday', notes: [{ en: 'Day' }] },
      { code: 'answered', at, marginMs: -5 },
    ],
    calendar: 'always',
    zone: 'Europe/Moscow',
    targetMs: 7_200_000,
    countedMs: 1,
    warnings: [{ code: 'yearUnconfirmed', calendar: 'always', year: 2027 }],
  };
  assert.deepEqual(receiptFromWire(receiptToWire(receipt)), receipt);
});
