import assert from 'node:assert/strict';
import { test } from 'node:test';
import { receiptToWire } from '../../api/receipt.ts';
import type { Receipt } from '../../domain/sla/index.ts';
import { receiptFromWire } from './receipt-from-wire.ts';

test('a receipt comes from the wire as it was put on it', () => {
  const at = Date.parse('2026-11-20T14:00:00Z');
  const receipt: Receipt = {
    steps: [
      { code: 'sent', at, severity: 3, channel: 'portal', plan: 'business', promise: null },
      { code: 'terms_changed', at, plan: 'plus', effect: 'no_target', dueAt: null },
      { code: 'terms_changed', at, plan: 'business', effect: 'promised', dueAt: at + 2 },
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
