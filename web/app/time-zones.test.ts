import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeZones } from './time-zones.ts';

const november = Date.parse('2026-11-20T12:00:00Z');
const july = Date.parse('2026-07-20T12:00:00Z');
const labelOf = (zone: string, now: number) =>
  timeZones([], now).find(({ value }) => value === zone)?.label;

test('a zone shows what it is ahead of UTC on that day', () => {
  assert.equal(labelOf('Europe/Moscow', november), 'Europe/Moscow, UTC+3');
  assert.equal(labelOf('Europe/Madrid', november), 'Europe/Madrid, UTC+1');
  assert.equal(labelOf('Europe/Madrid', july), 'Europe/Madrid, UTC+2');
  assert.equal(labelOf('UTC', july), 'UTC, UTC+0');
});

test('a zone that is an offset is named once', () => {
  const [label] = timeZones(['+03:00'], july)
    .filter(({ value }) => value === '+03:00')
    .map((zone) => zone.label);
  assert.equal(label, 'UTC+3');
});

test('a zone is found as people type it', () => {
  assert.equal(labelOf('America/New_York', november), 'America/New York, UTC-5');
});

test('the reader’s own zone is offered once, whether the browser names it so or not', () => {
  const zones = timeZones(['Europe/Moscow', 'Asia/Calcutta'], november).map(({ value }) => value);
  for (const zone of ['Europe/Moscow', 'Asia/Calcutta'])
    assert.equal(zones.filter((value) => value === zone).length, 1);
});
