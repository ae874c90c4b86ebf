import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneRowADay } from './one-row-a-day.ts';

const of = (path: string, before: string | null, after: string | null) => ({
  what: 'calendar' as const,
  id: 'hours',
  path,
  before,
  after,
});

test('a day with notes in three languages is one row, with the reader’s note', () => {
  const differences = [
    of('weekly.friday', '10:00-18:30', '10:00-17:00'),
    of('days.2026-12-30.intervals', null, ''),
    of('days.2026-12-30.note.en', null, 'Moved'),
    of('days.2026-12-30.note.ru', null, 'Перенос'),
    of('days.2026-12-31.intervals', '', '10:00-15:00'),
  ];
  const rows = (language: string) =>
    oneRowADay(differences, language).map(({ path, after, noteAfter }) => [path, after, noteAfter]);
  assert.deepEqual(rows('ru'), [
    ['weekly.friday', '10:00-17:00', null],
    ['days.2026-12-30.intervals', '', 'Перенос'],
    ['days.2026-12-31.intervals', '10:00-15:00', null],
  ]);
  assert.deepEqual(rows('es')[1], ['days.2026-12-30.intervals', '', 'Moved']);
});

test('a day whose note alone changed is one row too', () => {
  const [row] = oneRowADay([of('days.2026-12-30.note.en', 'Moved', 'Closed')], 'en');
  assert.deepEqual(
    [row?.path, row?.before, row?.noteBefore, row?.noteAfter],
    ['days.2026-12-30.note', null, 'Moved', 'Closed'],
  );
});
