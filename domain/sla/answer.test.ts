import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { callWouldStartIt, clockStanding } from './clock-standing.ts';
import { replayClocks } from './replay-clock.ts';
import {
  answered,
  business,
  called,
  changed,
  clockOf,
  ended,
  enterprise,
  inMoscow,
  moscow,
  opened,
  plus,
  shown,
} from './sample-terms.ts';

const monday = opened('2026-11-23 10:00', 2);

describe('the first qualified answer', () => {
  it('keeps the promise at exactly the due time', () => {
    assert.equal(clockOf(business, monday, answered('2026-11-23 16:00')).state, 'met');
  });

  it('breaks it a second later', () => {
    assert.equal(clockOf(business, monday, answered('2026-11-23 16:00:01')).state, 'missed');
  });

  it('is final: nothing recorded later moves the clock', () => {
    const clock = clockOf(business, monday, answered('2026-11-23 11:00'));
    const later = clockOf(
      business,
      monday,
      answered('2026-11-23 11:00'),
      changed('2026-11-23 12:00', 1),
      called('2026-11-23 12:00'),
      answered('2026-11-23 19:00'),
      ended('2026-11-24 12:00'),
    );
    assert.deepEqual(shown(later), shown(clock));
  });

  it('is judged by when it was given, not by what was recorded meanwhile', () => {
    const clock = clockOf(
      business,
      monday,
      changed('2026-11-23 12:00', 1),
      answered('2026-11-23 11:00'),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 16:00');
    assert.equal(clock.state, 'met');
  });

  it('is not an unqualified one', () => {
    const clock = clockOf(business, monday, answered('2026-11-23 11:00', false));
    assert.equal(clock.state, 'running');
    assert.equal(clock.answeredAt, null);
  });

  it('is noted without a verdict where nothing was promised', () => {
    const clock = clockOf(plus, monday, answered('2026-11-23 11:00'));
    assert.equal(clock.state, 'none');
    assert.equal(inMoscow(clock.answeredAt), '2026-11-23 11:00');
  });

  it('before a 24/7 clock has started keeps the promise', () => {
    const clock = clockOf(enterprise, opened('2026-11-21 12:00', 1), answered('2026-11-21 13:00'));
    assert.equal(clock.state, 'met');
    assert.equal(clock.receipt.countedMs, 0);
  });
});

it('a request that ends before its due time stops the clock without a verdict', () => {
  assert.equal(clockOf(business, monday, ended('2026-11-23 12:00')).state, 'stopped');
});

it('a history that does not begin with its opening is refused', () => {
  assert.throws(() => replayClocks([], business), RangeError);
  assert.throws(() => replayClocks([called('2026-11-23 12:00')], business), RangeError);
});

it('a target on an unknown calendar is refused', () => {
  assert.throws(
    () => replayClocks([monday], { ...business, calendars: new Map() }),
    /no calendar "working-hours"/,
  );
});

describe('the standing of a clock', () => {
  const clock = clockOf(business, monday);
  const cases: [now: string, standing: string][] = [
    ['2026-11-23 10:00', 'on_track'],
    ['2026-11-23 14:29:59', 'on_track'],
    ['2026-11-23 14:30', 'due_soon'],
    ['2026-11-23 16:00', 'due_soon'],
    ['2026-11-23 16:00:01', 'overdue'],
  ];
  for (const [now, standing] of cases) {
    it(`is ${standing} at ${now} for six working hours from 10:00`, () => {
      assert.equal(clockStanding(clock, moscow(now)), standing);
    });
  }

  it('warns on the target’s own calendar: after 3 of 4 working hours', () => {
    const weekend = clockOf(plus, opened('2026-11-20 17:00', 1));
    assert.equal(inMoscow(weekend.warningAt), '2026-11-23 11:30');
  });

  it('is the verdict once there is one', () => {
    const met = clockOf(business, monday, answered('2026-11-23 11:00'));
    assert.equal(clockStanding(met, moscow('2026-12-01 00:00')), 'met');
    assert.equal(clockStanding(clockOf(plus, monday), moscow('2026-12-01 00:00')), 'none');
  });
});

it('a call would start a waiting clock only before the opening', () => {
  const clock = clockOf(business, opened('2026-11-21 03:00', 1));
  assert.equal(callWouldStartIt(clock, moscow('2026-11-21 03:00')), true);
  assert.equal(callWouldStartIt(clock, moscow('2026-11-23 09:59:59')), true);
  assert.equal(callWouldStartIt(clock, moscow('2026-11-23 10:00')), false);
});
