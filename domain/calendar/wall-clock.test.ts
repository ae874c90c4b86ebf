import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileCalendar } from './compile-calendar.ts';
import type { WorkingHoursDefinition } from './definition.ts';
import { workingHours } from './sample-calendars.ts';
import { addWorking } from './working-time.ts';

// A second implementation that shares nothing with the first but the definition: it looks at the wall clock that
// Temporal shows, minute by minute, and never computes with offsets, days or sums. The two must agree to the second.

const WEEK = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
const MINUTE_MS = 60_000;

/** Whether the wall shows a working time: in an interval of its day, or in one of the day before that runs over. */
function wallIsOpen(definition: WorkingHoursDefinition, wall: Temporal.PlainDateTime): boolean {
  const shown = wall.toPlainTime().toString().slice(0, 5);
  const intervalsOf = (date: Temporal.PlainDate) => {
    const weekday = WEEK[date.dayOfWeek - 1] ?? 'monday';
    return definition.days[date.toString()]?.intervals ?? definition.weekly[weekday] ?? [];
  };
  const today = intervalsOf(wall.toPlainDate()).some((interval) => {
    const [from = '', to = ''] = interval.split('-');
    return to > from ? shown >= from && shown < to : shown >= from;
  });
  const before = intervalsOf(wall.toPlainDate().subtract({ days: 1 })).some((interval) => {
    const [from = '', to = ''] = interval.split('-');
    return to <= from && shown < to;
  });
  return today || before;
}

/**
 * Walks on in steps that end at whole minutes of the wall clock, where alone anything opens or closes. `ms` is a whole
 * number of seconds.
 */
function walk(definition: WorkingHoursDefinition, start: number, ms: number): number {
  let [at, left] = [start, ms];
  let shown: Temporal.ZonedDateTime | null = null;
  for (;;) {
    shown ??= Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(definition.zone);
    const step = MINUTE_MS - (shown.second * 1000 + shown.millisecond);
    if (wallIsOpen(definition, shown.toPlainDateTime())) {
      if (left <= step) return at + left;
      left -= step;
    }
    at += step;
    shown = shown.add({ milliseconds: step });
  }
}

const ZONES = [
  '+03:00',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
];

/** Instants at which a wall clock jumped, to begin shortly before: most mistakes live there. */
const JUMPS = [
  '2026-03-29T01:00Z', // Berlin, forward
  '2026-10-25T01:00Z', // Berlin, back
  '2026-03-08T07:00Z', // New York, forward
  '2026-11-01T06:00Z', // New York, back
  '2026-04-04T15:00Z', // Lord Howe, half an hour back
  '2026-10-03T15:30Z', // Lord Howe, half an hour forward
  '2026-02-15T02:00Z', // Casablanca, back for Ramadan
  '2026-03-22T02:00Z', // Casablanca, forward after it
  '2011-12-30T10:00Z', // Apia, a whole day was skipped
  '1985-12-31T18:30Z', // Kathmandu, from +05:30 to +05:45
].map((text) => Temporal.Instant.from(text).epochMilliseconds);

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 15, 30, 59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);

/** Lunch breaks, whole days, night shifts: intervals that do not overlap, in order; the last may run over midnight. */
const intervals = fc
  .tuple(fc.uniqueArray(time, { minLength: 0, maxLength: 6 }), fc.boolean(), fc.boolean())
  .map(([times, wholeDay, overnight]) => {
    if (wholeDay) return ['00:00-24:00'];
    const sorted = times.toSorted();
    const even = sorted.slice(0, sorted.length - (sorted.length % 2));
    const pairs = even.flatMap((from, i) => (i % 2 === 0 ? [`${from}-${even[i + 1]}`] : []));
    const [first] = even;
    const last = pairs.at(-1);
    // A night shift ends before the first interval of any day may begin.
    if (!overnight || !last || first === undefined || even.length < 4) return pairs;
    return [
      ...pairs.slice(0, -1),
      `${last.slice(0, 5)}-00:00`.replace('00:00-00:00', '00:00-24:00'),
    ];
  });

const nightly = fc.constantFrom(['22:00-06:00'], ['18:30-03:15'], ['23:59-00:01'], ['12:00-11:59']);
const anyDay = fc.oneof({ weight: 4, arbitrary: intervals }, { weight: 1, arbitrary: nightly });
const start = fc.oneof(
  fc.integer({ min: 0, max: Date.UTC(2100, 10, 1) / 1000 }).map((second) => second * 1000),
  fc
    .tuple(fc.constantFrom(...JUMPS), fc.integer({ min: -40 * 3600, max: 20 * 3600 }))
    .map(([jump, seconds]) => jump + seconds * 1000),
);

const sample = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    week: fc.array(anyDay, { minLength: 7, maxLength: 7 }),
    start,
    exceptional: fc.array(fc.tuple(fc.integer({ min: -1, max: 6 }), anyDay), { maxLength: 3 }),
    seconds: fc.integer({ min: 1, max: 12 * 3600 }),
  })
  .map(({ zone, week, start, exceptional, seconds }) => {
    const local = Temporal.Instant.fromEpochMilliseconds(start)
      .toZonedDateTimeISO(zone)
      .toPlainDate();
    const days = Object.fromEntries(
      exceptional.map(([ahead, worked]) => [
        local.add({ days: ahead }).toString(),
        { intervals: worked },
      ]),
    );
    const weekly = Object.fromEntries(WEEK.map((day, i) => [day, week[i] ?? []]));
    const definition: WorkingHoursDefinition = { ...workingHours, zone, weekly, days };
    return { definition, start, ms: seconds * 1000 };
  });

/** With few working days the walk would take too long. */
const workable = ({ definition }: { definition: WorkingHoursDefinition }) =>
  WEEK.filter((day) => (definition.weekly[day] ?? []).length > 0).length >= 3;

describe('the wall clock, walked minute by minute', () => {
  it('reaches the same due second on any calendar, in any zone, at any time from 1970 to 2100', () => {
    fc.assert(
      fc.property(sample.filter(workable), ({ definition, start, ms }) => {
        const due = addWorking(compileCalendar(definition), start, ms);
        assert.equal(
          new Date(due).toISOString(),
          new Date(walk(definition, start, ms)).toISOString(),
        );
      }),
      { numRuns: 100 },
    );
  });
});
