import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from './events.ts';
import {
  answered,
  business,
  changed,
  clockOf,
  enterprise,
  inMoscow,
  moscow,
  opened,
  plus,
  standard,
  termsChanged,
} from './sample-terms.ts';

// P8. 2026-11-23 is a Monday.
describe('a change of contract', () => {
  it('recomputes from the original start on the new terms', () => {
    const clock = clockOf(
      plus,
      opened('2026-11-23 10:00', 1),
      termsChanged('2026-11-23 11:00', business),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 12:00');
  });

  it('gives a deadline where there was none', () => {
    const clock = clockOf(
      standard,
      opened('2026-11-23 10:00', 3),
      termsChanged('2026-11-23 11:00', enterprise),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 16:00');
  });

  it('is never later than promised', () => {
    const clock = clockOf(
      business,
      opened('2026-11-23 10:00', 1),
      termsChanged('2026-11-23 11:00', plus),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 12:00');
  });

  it('is later where staff gave a reason', () => {
    const clock = clockOf(
      business,
      opened('2026-11-23 10:00', 1),
      termsChanged('2026-11-23 11:00', plus, true),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 14:00');
  });

  it('takes no deadline away unless staff gave a reason', () => {
    const opening = opened('2026-11-23 10:00', 2);
    const kept = clockOf(business, opening, termsChanged('2026-11-23 11:00', standard));
    const dropped = clockOf(business, opening, termsChanged('2026-11-23 11:00', standard, true));
    assert.equal(inMoscow(kept.dueAt), '2026-11-23 16:00');
    assert.equal(kept.state, 'running');
    assert.equal(dropped.state, 'none');
  });

  it('replays changes of severity on the new terms', () => {
    const clock = clockOf(
      plus,
      opened('2026-11-23 10:00', 3),
      changed('2026-11-23 11:00', 2),
      termsChanged('2026-11-23 13:00', enterprise),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 15:00');
  });

  it('finds no breach of a promise that nobody had made at the time', () => {
    const clock = clockOf(
      standard,
      opened('2026-11-23 10:00', 1),
      changed('2026-11-23 12:00', 3),
      termsChanged('2026-11-23 13:00', enterprise),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 16:00');
  });

  it('lets later changes of severity run on the new terms', () => {
    const clock = clockOf(
      plus,
      opened('2026-11-23 10:00', 3),
      termsChanged('2026-11-23 11:00', enterprise),
      changed('2026-11-23 12:00', 1),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 12:30');
  });

  it('does not undo a breach', () => {
    const clock = clockOf(
      enterprise,
      opened('2026-11-23 10:00', 1),
      termsChanged('2026-11-23 10:31', plus, true),
    );
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 10:30');
  });

  it('does not move the clock after a qualified answer', () => {
    const clock = clockOf(
      plus,
      opened('2026-11-23 10:00', 1),
      answered('2026-11-23 13:00'),
      termsChanged('2026-11-23 13:30', enterprise),
    );
    assert.equal(clock.state, 'met');
    assert.equal(inMoscow(clock.dueAt), '2026-11-23 14:00');
  });
});

it('calendars of a later catalogue are told apart from another contract', () => {
  const causes = (cause?: 'contract' | 'catalogue') => {
    const at = moscow('2026-11-23 11:00');
    const change: ClockEvent = { kind: 'terms_changed', at, terms: enterprise };
    const { steps } = clockOf(
      business,
      opened('2026-11-23 10:00', 2),
      cause ? { ...change, cause } : change,
    ).receipt;
    return steps.flatMap((step) => (step.code === 'terms_changed' ? [step.cause] : []));
  };
  assert.deepEqual([causes(), causes('contract'), causes('catalogue')].flat(), [
    'contract',
    'contract',
    'catalogue',
  ]);
});
