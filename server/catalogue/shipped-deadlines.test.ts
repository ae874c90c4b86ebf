import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileCalendars, parseInstant } from '../../domain/calendar/index.ts';
import { SEVERITIES, type Severity } from '../../domain/plans/index.ts';
import { clockTerms, dueAt } from '../../domain/sla/index.ts';
import { loadCatalogue } from './load-yaml.ts';

const catalogue = await loadCatalogue(fileURLToPath(new URL('../../catalogue', import.meta.url)));
const calendars = compileCalendars(catalogue.calendars);
const moscow = (text: string) => parseInstant(`${text.replace(' ', 'T')}+03:00`);

/** The ten cells with a target; the other ten are null at every moment. */
const CELLS = [
  ['start', 1],
  ['plus', 1],
  ['business', 1],
  ['business', 2],
  ['business', 3],
  ['business', 4],
  ['enterprise', 1],
  ['enterprise', 2],
  ['enterprise', 3],
  ['enterprise', 4],
] as const;

interface Moment {
  readonly why: string;
  readonly at: string;
  readonly called?: string;
  /** 4, 6, 8 and 10 working hours; then 30 minutes, 2 and 4 hours around the clock. */
  readonly working: readonly [four: string, six: string, eight: string, ten: string];
  readonly always: readonly [half: string, two: string, four: string];
}

const monday: Moment['working'] = [
  '2026-11-23 14:00',
  '2026-11-23 16:00',
  '2026-11-23 18:00',
  '2026-11-24 11:30',
];
const mondayOpening: Moment['always'] = [
  '2026-11-23 10:30',
  '2026-11-23 12:00',
  '2026-11-23 14:00',
];

// Worked by hand, at UTC+3. A working day has 8 h 30 min.
const MOMENTS: Moment[] = [
  {
    why: 'a Friday afternoon',
    at: '2026-11-20 17:00',
    working: ['2026-11-23 12:30', '2026-11-23 14:30', '2026-11-23 16:30', '2026-11-23 18:30'],
    always: ['2026-11-20 17:30', '2026-11-20 19:00', '2026-11-20 21:00'],
  },
  {
    why: 'the last second of a Friday',
    at: '2026-11-20 18:29:59',
    working: [
      '2026-11-23 13:59:59',
      '2026-11-23 15:59:59',
      '2026-11-23 17:59:59',
      '2026-11-24 11:29:59',
    ],
    always: ['2026-11-20 18:59:59', '2026-11-20 20:29:59', '2026-11-20 22:29:59'],
  },
  {
    why: 'the end of a Friday, which is outside',
    at: '2026-11-20 18:30',
    working: monday,
    always: mondayOpening,
  },
  {
    why: 'the end of a Friday after a call at 18:10',
    at: '2026-11-20 18:30',
    called: '2026-11-20 18:10',
    working: monday,
    always: ['2026-11-20 19:00', '2026-11-20 20:30', '2026-11-20 22:30'],
  },
  {
    why: 'a Saturday night without a call',
    at: '2026-11-21 23:00',
    working: monday,
    always: mondayOpening,
  },
  {
    why: 'a Saturday night with a call twenty minutes later',
    at: '2026-11-21 23:00',
    called: '2026-11-21 23:20',
    working: monday,
    always: ['2026-11-21 23:50', '2026-11-22 01:20', '2026-11-22 03:20'],
  },
  {
    why: 'three at night with a call at once',
    at: '2026-11-21 03:00',
    called: '2026-11-21 03:00',
    working: monday,
    always: ['2026-11-21 03:30', '2026-11-21 05:00', '2026-11-21 07:00'],
  },
  {
    why: 'a Monday at three, called about only after the opening',
    at: '2026-11-23 03:00',
    called: '2026-11-23 10:20',
    working: monday,
    always: mondayOpening,
  },
  {
    why: 'the second before the opening',
    at: '2026-11-23 09:59:59',
    working: monday,
    always: mondayOpening,
  },
  {
    why: 'the opening itself',
    at: '2026-11-23 10:00',
    working: monday,
    always: mondayOpening,
  },
  {
    why: 'the eve of a holiday',
    at: '2026-11-03 17:00',
    working: ['2026-11-05 12:30', '2026-11-05 14:30', '2026-11-05 16:30', '2026-11-05 18:30'],
    always: ['2026-11-03 17:30', '2026-11-03 19:00', '2026-11-03 21:00'],
  },
  {
    why: 'a holiday without a call',
    at: '2026-11-04 10:00',
    working: ['2026-11-05 14:00', '2026-11-05 16:00', '2026-11-05 18:00', '2026-11-06 11:30'],
    always: ['2026-11-05 10:30', '2026-11-05 12:00', '2026-11-05 14:00'],
  },
  {
    why: 'the Friday before a holiday that moved from Sunday to Monday',
    at: '2026-03-06 17:00',
    working: ['2026-03-10 12:30', '2026-03-10 14:30', '2026-03-10 16:30', '2026-03-10 18:30'],
    always: ['2026-03-06 17:30', '2026-03-06 19:00', '2026-03-06 21:00'],
  },
  {
    why: 'the Sunday that is the holiday itself',
    at: '2026-03-08 12:00',
    working: ['2026-03-10 14:00', '2026-03-10 16:00', '2026-03-10 18:00', '2026-03-11 11:30'],
    always: ['2026-03-10 10:30', '2026-03-10 12:00', '2026-03-10 14:00'],
  },
  {
    why: 'the last working afternoon of the year',
    at: '2026-12-30 17:00',
    working: ['2027-01-11 12:30', '2027-01-11 14:30', '2027-01-11 16:30', '2027-01-11 18:30'],
    always: ['2026-12-30 17:30', '2026-12-30 19:00', '2026-12-30 21:00'],
  },
  {
    why: 'New Year’s Eve, which is not worked, without a call',
    at: '2026-12-31 12:00',
    working: ['2027-01-11 14:00', '2027-01-11 16:00', '2027-01-11 18:00', '2027-01-12 11:30'],
    always: ['2027-01-11 10:30', '2027-01-11 12:00', '2027-01-11 14:00'],
  },
];

function expectedFor({ working, always }: Moment): string[] {
  const [four, six, eight, ten] = working;
  const [half, two, fourAlways] = always;
  return [six, four, two, six, eight, ten, half, fourAlways, six, eight];
}

describe('every plan and severity', () => {
  const due = (planId: string, severity: Severity, { at, called }: Moment) => {
    const plan = catalogue.plans.find(({ id }) => id === planId);
    assert.ok(plan);
    const call = called === undefined ? null : moscow(called);
    return dueAt(clockTerms(plan, calendars), severity, moscow(at), call);
  };

  for (const moment of MOMENTS) {
    it(`is due as worked by hand for ${moment.why}`, () => {
      const found = CELLS.map(([plan, severity]) => due(plan, severity, moment));
      assert.deepEqual(found, expectedFor(moment).map(moscow));
    });
  }

  it('has no deadline where the table has none', () => {
    const cells = catalogue.plans.flatMap(({ id }) => SEVERITIES.map((s) => ({ id, s })));
    const without = cells.filter(
      ({ id, s }) => !CELLS.some(([plan, severity]) => plan === id && severity === s),
    );
    assert.equal(without.length, 10);
    for (const moment of MOMENTS) {
      for (const { id, s } of without) assert.equal(due(id, s, moment), null);
    }
  });
});
