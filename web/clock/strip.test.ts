import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Receipt } from '../../domain/sla/index.ts';
import { stripOf } from './strip.ts';

const hour = 3_600_000;
const at = (iso: string) => Date.parse(`${iso}:00Z`);
const [sent, closes, opens, dueAt] = [
  at('2026-11-20T14:00'),
  at('2026-11-20T15:30'),
  at('2026-11-23T07:00'),
  at('2026-11-23T11:30'),
];
/** Six working hours from Friday 17:00 Moscow time, as the plans promise them. */
const receipt: Receipt = {
  kind: 'first_response',
  steps: [
    { code: 'counted', at: sent, from: sent, to: closes, ms: 1.5 * hour },
    { code: 'not_counted', at: closes, from: closes, to: opens, reason: 'weekend', notes: [] },
    { code: 'counted', at: opens, from: opens, to: dueAt, ms: 4.5 * hour },
    { code: 'due', at: dueAt },
  ],
  calendar: 'working-hours-ru',
  zone: 'Europe/Moscow',
  targetMs: 6 * hour,
  countedMs: 6 * hour,
  warnings: [],
};
const looks = (strip: ReturnType<typeof stripOf>) => strip.segments.map(({ look }) => look);

test('a promise is counted, not counted, counted, between two margins', () => {
  const strip = stripOf(receipt, { dueAt });
  assert.deepEqual(looks(strip), ['open', 'counted', 'uncounted', 'counted', 'open']);
  const whole = 6 + 6 * 0.13 + 6 * 0.08;
  assert.ok(Math.abs(strip.place(sent) - 0.24 / whole) < 1e-9);
  assert.ok(Math.abs(strip.place(dueAt) - (whole - 0.24) / whole) < 1e-9);
});

test('of a running clock only what lies behind now is counted', () => {
  const strip = stripOf(receipt, { dueAt, now: at('2026-11-23T08:30') });
  assert.deepEqual(looks(strip), ['open', 'counted', 'uncounted', 'counted', 'open', 'open']);
  assert.deepEqual(strip.segments.map(({ weight }) => weight / hour).slice(3, 5), [1.5, 3]);
});

test('past the due time the strip goes on, late, and never takes more than a quarter', () => {
  const strip = stripOf(receipt, { dueAt, now: at('2026-12-01T11:30') });
  assert.deepEqual(looks(strip).slice(-2), ['late', 'open']);
  assert.equal(strip.segments.at(-2)?.weight, 2 * hour);
});

test('an early answer leaves the rest of the promise open', () => {
  const answered = at('2026-11-23T10:30');
  const steps: Receipt['steps'] = [
    ...receipt.steps.slice(0, 2),
    { code: 'counted', at: opens, from: opens, to: answered, ms: 3.5 * hour },
    { code: 'answered', at: answered, marginMs: hour },
  ];
  const strip = stripOf({ ...receipt, steps, countedMs: 5 * hour }, { dueAt });
  assert.deepEqual(looks(strip).slice(-3), ['counted', 'open', 'open']);
  assert.equal(strip.segments.at(-2)?.weight, hour);
  assert.ok(strip.place(answered) < strip.place(dueAt));
});

test('places never leave the strip and never go backwards', () => {
  const { place } = stripOf(receipt, { dueAt });
  let before = 0;
  for (let time = sent - hour; time < dueAt + hour; time += hour / 4) {
    const here = place(time);
    assert.ok(here >= before && here <= 1, new Date(time).toISOString());
    before = here;
  }
});
