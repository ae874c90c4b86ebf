import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileCalendars, parseInstant } from '../calendar/index.ts';
import type { Target, Targets } from '../plans/index.ts';
import { alarmsOf } from './alarms.ts';
import { clockStanding } from './clock-standing.ts';
import type { ClockEvent, Opened } from './events.ts';
import { leadingClock } from './leading-clock.ts';
import { type Clock, replayClocks } from './replay-clock.ts';
import {
  answered,
  asked,
  business,
  calendars,
  changed,
  clockOf,
  enterprise,
  everything,
  inMoscow,
  moscow,
  nextAnswers,
  opened,
  plus,
  shown,
  solved,
  standard,
  termsChanged,
  told,
  turnsOf,
  updates,
  wrote,
} from './sample-terms.ts';
import type { ClockTerms } from './terms.ts';

// What users of other desks suffered from, each named for the thread that tells it. Expected times are worked by
// hand. 2026-11-23 is a Monday; at UTC+3 working time is 10:00–18:30.
const monday = opened('2026-11-23 10:00', 2);
const [first, second] = ['2026-11-23 11:00', '2026-11-23 12:00'];

describe('glpi#6902, glpi#15605: the pause so far is lost when the priority changes', () => {
  const solution = (...events: ClockEvent[]) =>
    turnsOf('solution', everything, ...events).map(told);
  const paused = [asked('2026-11-23 12:00'), wrote('2026-11-23 14:00')];

  it('it is kept by a lower severity', () => {
    // Severity 3 has 40 hours. 2 until 12:00, 4.5 from 14:00; then 8.5 a day: 32 after Thursday; 8 on Friday.
    const lowered = solution(monday, ...paused, changed('2026-11-23 15:00', 3));
    assert.deepEqual(lowered, ['running 2026-11-27 18:00']);
  });

  it('it is kept by a higher one that does not come earlier', () => {
    // Severity 2: 2 + 4.5 hours on Monday, 8.5 on Tuesday, the last of 16 on Wednesday at 11:00; severity 1 would be
    // due 8 hours after Wednesday 10:30.
    const raised = solution(monday, ...paused, changed('2026-11-25 10:30', 1));
    assert.deepEqual(raised, ['running 2026-11-25 11:00']);
  });

  it('it is kept where the severity changes while it lasts', () => {
    // Severity 1 from 13:00, paused until 14:00: eight hours around the clock from there.
    const [asking, reply] = paused as [ClockEvent, ClockEvent];
    const raised = [monday, asking, changed('2026-11-23 13:00', 1)];
    assert.deepEqual(solution(...raised), ['paused']);
    assert.deepEqual(solution(...raised, reply), ['running 2026-11-23 22:00']);
  });

  it('it is kept by a change there and back', () => {
    const there = [monday, ...paused, changed('2026-11-23 15:00', 3)];
    const back = solution(...there, changed('2026-11-23 15:30', 2));
    // Raised again: 16 hours from 15:30, 3 on Monday, 8.5 on Tuesday, 4.5 on Wednesday.
    assert.deepEqual(back, ['running 2026-11-25 14:30']);
  });
});

describe('glpi#24481: breaches while the request is pending', () => {
  it('a paused clock breaches nothing, however long it waits', () => {
    const [clock] = turnsOf('solution', everything, monday, asked('2026-11-23 12:00'));
    assert.ok(clock);
    assert.equal(clockStanding(clock, moscow('2027-11-23 12:00')), 'paused');
    assert.deepEqual(alarmsOf(clock, [{ id: 'due', share: 1 }]), []);
  });
});

describe('zammad#5624: an old target survives a move', () => {
  it('a contract that promises more gives its own target from the start', () => {
    const clock = clockOf(business, monday, termsChanged(first, enterprise));
    assert.deepEqual([told(clock), clock.target?.minutes], ['running 2026-11-23 14:00', 240]);
  });

  it('a contract that promises less does so too, where staff gave a reason', () => {
    const clock = clockOf(enterprise, monday, termsChanged(first, business, true));
    assert.deepEqual([told(clock), clock.target?.minutes], ['running 2026-11-23 16:00', 360]);
  });

  it('a raise after the move uses the target of the new contract', () => {
    const clock = clockOf(business, monday, termsChanged(first, enterprise), changed(second, 1));
    assert.deepEqual([told(clock), clock.target?.minutes], ['running 2026-11-23 12:30', 30]);
  });

  it('a second move leaves nothing of the contract between', () => {
    const there = termsChanged(first, plus, true);
    const back = termsChanged(second, business, true);
    const { receipt: _, ...clock } = shown(clockOf(business, monday, there, back));
    const { receipt: __, ...unmoved } = shown(clockOf(business, monday));
    assert.deepEqual(clock, unmoved);
  });
});

describe('zammad#3140: the clock starts, or escalates, after the customer was answered', () => {
  it('nothing runs for the next answer once it is given', () => {
    const turns = turnsOf('next_answer', everything, monday, answered(first));
    assert.deepEqual(turns.map(told), []);
  });

  it('a turn is counted from the words it answers, not from the creation', () => {
    const [turn] = turnsOf('next_answer', everything, monday, answered(first), wrote(second));
    assert.equal(inMoscow(turn?.startsAt ?? null), '2026-11-23 12:00');
  });

  it('a later answer of staff, unasked, starts nothing', () => {
    const turns = turnsOf(
      'next_answer',
      everything,
      monday,
      answered(first),
      wrote(second),
      answered('2026-11-23 13:00'),
      answered('2026-11-24 13:00'),
    );
    assert.deepEqual(turns.map(told), ['met 2026-11-23 16:00']);
  });
});

describe('zammad#5177: a shorter update time overrides the first response', () => {
  const short = { ...updates, targets: { ...updates.targets, 2: working(60) } };
  const terms: ClockTerms = { ...business, moreClocks: [short] };

  it('both run beside each other, each with its own due time', () => {
    const clocks = replayClocks([monday], terms);
    assert.deepEqual(clocks.map(told), ['running 2026-11-23 16:00', 'running 2026-11-23 11:00']);
    assert.equal(leadingClock(clocks).kind, 'regular_update');
  });

  it('a word that is no qualified answer ends the one and not the other', () => {
    const clocks = replayClocks([monday, answered('2026-11-23 10:30', false)], terms);
    assert.deepEqual(clocks.map(told), [
      'running 2026-11-23 16:00',
      'met 2026-11-23 11:00',
      'running 2026-11-23 11:30',
    ]);
  });
});

describe('zammad#1322, zammad#1620: what is written in some other way does not count as an answer', () => {
  for (const [how, event] of [
    ['an answer', answered(first)],
    ['a question with the first analysis in it', asked(first, true)],
    ['a solution', solved(first)],
  ] as const) {
    it(`${how} does`, () => {
      assert.equal(told(clockOf(business, monday, event)), 'met 2026-11-23 16:00');
    });
  }
});

describe('zammad#4516, zammad#2579: the time of the answer stays empty', () => {
  it('it is noted with a promise and without one', () => {
    for (const terms of [business, standard]) {
      assert.equal(inMoscow(clockOf(terms, monday, answered(first)).answeredAt), first);
    }
  });
});

describe('frappe/helpdesk#1598: "no target" is impossible, people write one year', () => {
  it('nothing is promised, counted, warned of or announced', () => {
    const clock = clockOf(standard, monday);
    assert.deepEqual(
      [clock.state, clock.target, clock.startsAt, clock.warningAt, clock.dueAt],
      ['none', null, null, null, null],
    );
    assert.deepEqual(alarmsOf(clock, [{ id: 'due', share: 1 }]), []);
  });
});

describe('chatwoot#13392: working hours are ignored', () => {
  it('a request of Saturday night begins to count on Monday', () => {
    const clock = clockOf(business, opened('2026-11-21 23:00', 2));
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 16:00');
    assert.equal(
      clock.receipt.steps.find(({ code }) => code === 'counted')?.at,
      moscow('2026-11-23 10:00'),
    );
  });
});

function working(minutes: number): Target {
  return { calendar: 'working-hours', minutes };
}

// Europe/Berlin: UTC+1, in summer UTC+2; 2026 it changes on Sundays, 29 March at 02:00 and 25 October at 03:00.
const [weekday, sunday] = [['09:00-13:00', '14:00-18:00'], ['00:00-06:00']];
const berlin = compileCalendars([
  {
    id: 'working-hours',
    names: { en: 'Office hours with lunch, and a night shift on Sunday' },
    zone: 'Europe/Berlin',
    weekly: {
      monday: weekday,
      tuesday: weekday,
      wednesday: weekday,
      thursday: weekday,
      friday: weekday,
      sunday,
    },
    days: {},
    confirmedYears: [2026],
  },
]);

const inBerlin = (minutes: number): ClockTerms => {
  const targets: Targets = { 1: null, 2: working(minutes), 3: null, 4: null };
  return { ...plus, targets, calendars: new Map([...calendars, ...berlin]) };
};

/** Local time with its offset, like `2026-11-23T12:30+01:00`. */
const openedAt = (at: string): Opened => ({ ...monday, at: parseInstant(at) });
const countedParts = ({ receipt }: Clock): number[] =>
  receipt.steps.flatMap((step) => (step.code === 'counted' ? [step.ms / 60_000] : []));

describe('chatwoot#14009, frappe/helpdesk#2212: one interval a day, no lunch', () => {
  it('lunch is not counted, and the receipt calls it a break', () => {
    const clock = clockOf(inBerlin(120), openedAt('2026-11-23T12:30+01:00'));
    assert.equal(clock.dueAt, parseInstant('2026-11-23T15:30+01:00'));
    assert.deepEqual(countedParts(clock), [30, 90]);
    const gaps = clock.receipt.steps.filter((step) => step.code === 'not_counted');
    assert.deepEqual(
      gaps.map(({ reason }) => reason),
      ['break'],
    );
  });
});

describe('glpi#22678: escalation at 00:00 with several intervals a day', () => {
  it('every step comes in working time', () => {
    const clock = clockOf(inBerlin(240), openedAt('2026-11-23T12:00+01:00'));
    const steps = [
      { id: 'half', share: 0.5 },
      { id: 'three quarters', share: 0.75 },
      { id: 'nine tenths', share: 0.9 },
      { id: 'due', share: 1 },
      { id: 'two hours after', minutesAfter: 120 },
    ];
    // One hour before lunch, three after it; an hour is left of Monday after the due time.
    assert.deepEqual(alarmsOf(clock, steps), [
      { step: 'half', at: parseInstant('2026-11-23T15:00+01:00') },
      { step: 'three quarters', at: parseInstant('2026-11-23T16:00+01:00') },
      { step: 'nine tenths', at: parseInstant('2026-11-23T16:36+01:00') },
      { step: 'due', at: parseInstant('2026-11-23T17:00+01:00') },
      { step: 'two hours after', at: parseInstant('2026-11-24T10:00+01:00') },
    ]);
  });

  it('steps are moved by a pause as the due time is', () => {
    const history = [monday, asked('2026-11-23 12:00'), wrote('2026-11-23 14:00')];
    const [clock] = turnsOf('solution', everything, ...history);
    assert.ok(clock);
    // 8 of 16 hours: 2 until 12:00, 4.5 until 18:30, 1.5 on Tuesday.
    assert.deepEqual(alarmsOf(clock, [{ id: 'half', share: 0.5 }]), [
      { step: 'half', at: moscow('2026-11-24 11:30') },
    ]);
  });
});

describe('daylight saving corrupts minutes', () => {
  const cases: [why: string, minutes: number, from: string, due: string, parts: number[]][] = [
    // The night shift of Sunday has five hours in spring: 01:00–02:00 and 03:00–04:00 are two.
    ['a night shift in spring', 120, '2026-03-29T01:00+01:00', '2026-03-29T04:00+02:00', [120]],
    // And seven in autumn: the hour from 02:00 comes twice.
    ['a night shift in autumn', 180, '2026-10-25T01:00+02:00', '2026-10-25T03:00+01:00', [180]],
    // Two hours on Friday, the whole Sunday shift, the rest on Monday from 09:00.
    [
      'over the weekend in spring',
      8 * 60,
      '2026-03-27T16:00+01:00',
      '2026-03-30T10:00+02:00',
      [120, 300, 60],
    ],
    [
      'over the weekend in autumn',
      10 * 60,
      '2026-10-23T16:00+02:00',
      '2026-10-26T10:00+01:00',
      [120, 420, 60],
    ],
  ];
  for (const [why, minutes, from, due, parts] of cases) {
    it(`not in ${why}`, () => {
      const clock = clockOf(inBerlin(minutes), openedAt(from));
      assert.equal(clock.dueAt, parseInstant(due));
      assert.deepEqual(countedParts(clock), parts);
    });
  }

  it('an hour around the clock is an hour', () => {
    const targets: Targets = { ...business.targets, 2: { calendar: 'always', minutes: 120 } };
    const terms: ClockTerms = { ...inBerlin(1), offHoursStart: 'creation', targets };
    assert.equal(
      clockOf(terms, openedAt('2026-03-29T01:00+01:00')).dueAt,
      parseInstant('2026-03-29T04:00+02:00'),
    );
  });
});

describe('"met" is decided by when a sweep ran', () => {
  it('a clock whose time has passed still runs until something happens', () => {
    const clock = clockOf(business, monday);
    assert.equal(clock.state, 'running');
    assert.equal(clockStanding(clock, moscow('2026-11-23 16:00:01')), 'overdue');
  });

  it('an answer that was given in time is in time, whatever was recorded before it', () => {
    const late = [monday, changed('2026-11-23 16:30', 1), answered('2026-11-23 15:59')];
    assert.equal(told(clockOf(business, ...late)), 'met 2026-11-23 16:00');
  });

  it('what was decided is not decided anew by what comes after it', () => {
    const history = [monday, answered('2026-11-23 16:00:01')];
    const rebuilt = clockOf(business, ...history, termsChanged('2026-11-24 12:00', standard, true));
    assert.deepEqual(shown(rebuilt), shown(clockOf(business, ...history)));
  });

  it('the same history gives the same clocks again', () => {
    const terms = { ...business, moreClocks: [nextAnswers] };
    const history = [monday, answered(first), wrote(second)];
    assert.deepEqual(
      replayClocks(history, terms).map(shown),
      replayClocks(history, terms).map(shown),
    );
  });
});
