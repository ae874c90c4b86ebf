import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  answered,
  business,
  called,
  changed,
  clockOf,
  ended,
  enterprise,
  inMoscow,
  opened,
  plus,
  shown,
} from './sample-terms.ts';

// P4. 2026-11-23 is a Monday.
describe('a raised severity', () => {
  it('counts the new target from the change', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-23 10:00', 3),
      changed('2026-11-23 12:00', 1),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 12:30');
    assert.equal(inMoscow(clock.startsAt), '2026-11-23 12:00');
  });

  it('keeps the old due time where that is earlier', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-23 10:00', 3),
      changed('2026-11-23 13:00', 2),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 16:00');
    assert.equal(clock.severity, 2);
    assert.deepEqual(clock.target, { calendar: 'working-hours', minutes: 360 });
  });

  it('gives a deadline where there was none', () => {
    const clock = clockOf(plus, opened('2026-11-23 10:00', 2), changed('2026-11-23 11:00', 1));
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 15:00');
  });

  it('to a 24/7 target at night waits for the opening', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-20 17:00', 3),
      changed('2026-11-20 20:00', 1),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 10:30');
    assert.equal(inMoscow(clock.callHelpsUntil), '2026-11-23 10:00');
  });

  it('to a 24/7 target at night starts with a later call', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-20 17:00', 3),
      changed('2026-11-20 20:00', 1),
      called('2026-11-20 20:05'),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-20 20:35');
  });

  it('to a 24/7 target at night starts at the change where a call came before', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-20 17:00', 3),
      called('2026-11-20 17:30'),
      changed('2026-11-20 20:00', 1),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-20 20:30');
  });

  it('that cannot beat the old due time without a call says until when a call helps', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-20 12:35', 3),
      changed('2026-11-20 20:00', 1),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 10:05');
    assert.equal(inMoscow(clock.callHelpsUntil), '2026-11-23 09:35');
  });

  it('to one without a target leaves no deadline', () => {
    const odd = { ...plus, targets: { ...plus.targets, 3: plus.targets[1] } };
    const clock = clockOf(odd, opened('2026-11-23 10:00', 3), changed('2026-11-23 11:00', 2));
    assert.equal(clock.state, 'none');
  });
});

describe('a lowered severity', () => {
  it('counts the new target from the original start', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-23 10:00', 1),
      changed('2026-11-23 10:10', 3),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 16:00');
  });

  it('counts from the original start also after it had been raised', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-23 10:00', 3),
      changed('2026-11-23 12:00', 1),
      changed('2026-11-23 12:10', 2),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 14:00');
  });

  it('keeps the call that started the clock', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-21 03:00', 1),
      called('2026-11-21 03:05'),
      changed('2026-11-21 03:20', 2),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-21 07:05');
  });

  it('to one without a target leaves no deadline', () => {
    const clock = clockOf(plus, opened('2026-11-23 10:00', 1), changed('2026-11-23 11:00', 2));
    assert.equal(clock.state, 'none');
    assert.equal(clock.dueAt, null);
    assert.equal(clock.receipt.targetMs, null);
  });
});

describe('a breach that happened', () => {
  it('stays when the severity is lowered', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-23 10:00', 1),
      changed('2026-11-23 10:30:01', 3),
      answered('2026-11-23 11:00'),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 10:30');
    assert.equal(clock.state, 'missed');
  });

  it('has not happened yet at exactly the due time', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-23 10:00', 1),
      changed('2026-11-23 10:30', 3),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 16:00');
  });

  it('stays when the target is taken away', () => {
    const clock = clockOf(plus, opened('2026-11-23 10:00', 1), changed('2026-11-23 14:01', 2));
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 14:00');
    assert.equal(clock.state, 'missed');
  });

  it('stays when the severity is raised', () => {
    const clock = clockOf(business, opened('2026-11-23 10:00', 2), changed('2026-11-23 17:00', 1));
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 16:00');
    assert.equal(clock.callHelpsUntil, null);
  });

  it('is not hidden by ending the request', () => {
    assert.equal(
      clockOf(enterprise, opened('2026-11-23 10:00', 1), ended('2026-11-23 10:31')).state,
      'missed',
    );
  });

  it('is found by a backdated call that brings the due time before the change', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-21 03:00', 1),
      changed('2026-11-21 12:00', 3),
      called('2026-11-21 03:05'),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-21 03:35');
  });
});

it('a change to the same severity changes nothing', () => {
  const opening = opened('2026-11-23 10:00', 2);
  const clock = clockOf(enterprise, opening, changed('2026-11-23 12:00', 2));
  assert.deepEqual(shown(clock), shown(clockOf(enterprise, opening)));
});
