import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandsOf } from './bands.ts';

const now = Date.parse('2026-11-20T17:00:00Z');
const clock = (warningAt: string | null, dueAt: string | null) => ({
  state: dueAt === null ? ('none' as const) : ('running' as const),
  kind: 'first_response' as const,
  cycle: 1,
  standing: 'on_track' as const,
  startsAt: null,
  warningAt,
  dueAt,
  answeredAt: null,
  counts: null,
});
const row = (premium: boolean, warningAt: string | null, dueAt: string | null) => ({
  status: 'processing' as const,
  severity: 2 as const,
  premium,
  clock: clock(warningAt, dueAt),
});
const late = row(true, '2026-11-20T16:00:00Z', '2026-11-20T16:30:00Z');
const premium = row(true, '2026-11-20T20:00:00Z', '2026-11-20T21:00:00Z');
const standard = row(false, null, null);

test('A4: late or warned, then premium, then standard', () => {
  assert.deepEqual(bandsOf([late, premium, standard], now), [1, 2, 3]);
});

test('a row that became late after the server gave the order stays where it stands', () => {
  assert.deepEqual(bandsOf([premium, late, standard], now), [2, 2, 3]);
  assert.deepEqual(bandsOf([standard, late], now), [3, 3]);
});

test('an answered premium request waits with the premium ones', () => {
  const answered = { ...late, clock: { ...late.clock, state: 'met' as const } };
  assert.deepEqual(bandsOf([answered], now), [2]);
});
