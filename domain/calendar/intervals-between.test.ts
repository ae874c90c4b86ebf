import assert from 'node:assert/strict';
import { it } from 'node:test';
import { compileCalendar } from './compile-calendar.ts';
import { parseInstant } from './instant.ts';
import { intervalsBetween } from './intervals-between.ts';
import { calendarWith } from './sample-calendars.ts';
import { HOUR } from './wall-time.ts';

const moscow = (text: string) => parseInstant(`${text.replace(' ', 'T')}+03:00`);
const calendar = calendarWith({});

function gaps(from: string, to: string, on = calendar) {
  return intervalsBetween(on, moscow(from), moscow(to)).flatMap((span) =>
    span.kind === 'counted' ? [] : [[span.reason, ...span.notes.map(({ en }) => en)]],
  );
}

it('a night between two days is called night', () => {
  assert.deepEqual(gaps('2026-11-23 17:00', '2026-11-24 12:00'), [['night']]);
});

it('the wait before the opening of the same day is called night', () => {
  assert.deepEqual(gaps('2026-11-23 08:00', '2026-11-23 12:00'), [['night']]);
});

it('a weekend is called weekend', () => {
  assert.deepEqual(gaps('2026-11-20 17:00', '2026-11-23 12:00'), [['weekend']]);
});

it('a holiday gives its name, also with a weekend beside it', () => {
  assert.deepEqual(gaps('2026-11-03 17:00', '2026-11-05 12:00'), [['holiday', 'Unity Day']]);
  assert.deepEqual(gaps('2026-03-06 17:00', '2026-03-10 12:00'), [['holiday', "Women's Day"]]);
});

it('a stretch that begins after the holiday does not name it', () => {
  assert.deepEqual(gaps('2026-03-10 00:00', '2026-03-10 12:00'), [['night']]);
});

it('the evening of a shortened day is night', () => {
  const shortened = calendarWith({ days: { '2026-11-24': { intervals: ['10:00-12:00'] } } });
  assert.deepEqual(gaps('2026-11-24 11:00', '2026-11-25 12:00', shortened), [['night']]);
});

it('lunch is called a break', () => {
  const lunch = calendarWith({ weekly: { monday: ['09:00-13:00', '14:00-18:00'] } });
  assert.deepEqual(gaps('2026-11-23 12:00', '2026-11-23 15:00', lunch), [['break']]);
});

it('a 24/7 calendar has no gaps', () => {
  const always = compileCalendar({ id: 'always', names: { en: '24/7' }, always: true });
  const [from, to] = [moscow('2026-11-20 17:00'), moscow('2026-11-21 17:00')];
  assert.deepEqual(intervalsBetween(always, from, to), [
    { kind: 'counted', from, to, ms: 24 * HOUR },
  ]);
});

it('an empty or backward stretch has no spans', () => {
  assert.deepEqual(gaps('2026-11-23 12:00', '2026-11-23 12:00'), []);
  assert.deepEqual(intervalsBetween(calendar, moscow('2026-11-23 12:00'), 0), []);
});
