import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatter, instantOf, localText } from './time.ts';

const at = (iso: string) => Date.parse(iso);

test('a promised date is written out in each language', () => {
  const due = at('2026-11-23T11:30:00Z');
  assert.equal(formatter('en', 'Europe/Moscow').promise(due), 'Mon, 23 November, 14:30');
  assert.equal(formatter('ru', 'Europe/Moscow').promise(due), 'пн, 23 ноября, 14:30');
  assert.equal(formatter('es', 'Europe/Madrid').promise(due), 'lun, 23 de noviembre, 12:30');
});

test('a near instant is as short as stays clear', () => {
  const { near } = formatter('en', 'Europe/Moscow');
  const now = at('2026-11-20T14:00:00Z');
  assert.equal(near(at('2026-11-20T14:22:00Z'), now), '17:22');
  assert.equal(near(at('2026-11-23T09:00:00Z'), now), 'Mon 12:00');
  assert.equal(near(at('2026-11-30T09:00:00Z'), now), '30 Nov, 12:00');
});

test('midnight is 00:00, never 24:00', () => {
  assert.equal(formatter('en', 'UTC').time(at('2026-11-20T00:00:00Z')), '00:00');
});

test('a local time is the instant it names, on both sides of a clock change', () => {
  for (const [local, zone, iso] of [
    ['2026-11-20T17:00', 'Europe/Moscow', '2026-11-20T14:00:00.000Z'],
    ['2026-07-01T09:30', 'Europe/Madrid', '2026-07-01T07:30:00.000Z'],
    ['2026-12-01T09:30', 'Europe/Madrid', '2026-12-01T08:30:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Madrid', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00', 'Europe/Madrid', '2026-10-25T02:00:00.000Z'],
    ['2026-11-20T00:00', 'UTC', '2026-11-20T00:00:00.000Z'],
  ] as const) {
    assert.equal(new Date(instantOf(local, zone)).toISOString(), iso, `${local} ${zone}`);
    assert.equal(localText(at(iso), zone), local, `${iso} ${zone}`);
  }
  assert.equal(Number.isNaN(instantOf('yesterday', 'UTC')), true);
});
