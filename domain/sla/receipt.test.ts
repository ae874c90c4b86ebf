import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Receipt, ReceiptStep } from './receipt.ts';
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
} from './sample-terms.ts';

/** `code from–to` or `code at`, enough to read a receipt's story. */
function story({ steps }: Receipt): string[] {
  return steps.map((step) =>
    'ms' in step || 'reason' in step || step.code === 'waits'
      ? `${step.code} ${inMoscow(step.from)} to ${inMoscow(step.to)}`
      : `${step.code} ${inMoscow(step.at)}`,
  );
}

function stepOf<Code extends ReceiptStep['code']>({ steps }: Receipt, code: Code) {
  return steps.find((step): step is Extract<ReceiptStep, { code: Code }> => step.code === code);
}

describe('the receipt', () => {
  it('tells working time and what is not counted up to the due time', () => {
    const { receipt } = clockOf(business, opened('2026-11-20 17:00', 2));
    assert.deepEqual(story(receipt), [
      'sent 2026-11-20 17:00',
      'counted 2026-11-20 17:00 to 2026-11-20 18:30',
      'not_counted 2026-11-20 18:30 to 2026-11-23 10:00',
      'counted 2026-11-23 10:00 to 2026-11-23 14:30',
      'due 2026-11-23 14:30',
    ]);
    assert.equal(stepOf(receipt, 'not_counted')?.reason, 'weekend');
    assert.equal(receipt.countedMs, receipt.targetMs);
    assert.equal(receipt.calendar, 'working-hours');
    assert.equal(receipt.zone, '+03:00');
  });

  it('tells that the clock waited for the opening', () => {
    assert.deepEqual(story(clockOf(business, opened('2026-11-21 03:00', 1)).receipt), [
      'sent 2026-11-21 03:00',
      'waits 2026-11-21 03:00 to 2026-11-23 10:00',
      'opening_started 2026-11-23 10:00',
      'counted 2026-11-23 10:00 to 2026-11-23 12:00',
      'due 2026-11-23 12:00',
    ]);
  });

  it('tells which call started the clock', () => {
    const { receipt } = clockOf(
      business,
      opened('2026-11-21 03:00', 1),
      called('2026-11-21 03:05'),
      called('2026-11-21 04:00'),
    );
    assert.deepEqual(story(receipt), [
      'sent 2026-11-21 03:00',
      'waits 2026-11-21 03:00 to 2026-11-21 03:05',
      'call 2026-11-21 03:05',
      'counted 2026-11-21 03:05 to 2026-11-21 05:05',
      'call 2026-11-21 04:00',
      'due 2026-11-21 05:05',
    ]);
    const calls = receipt.steps.filter((step) => step.code === 'call');
    assert.deepEqual(
      calls.map(({ startedClock }) => startedClock),
      [true, false],
    );
  });

  it('shows a call that moved nothing as such', () => {
    const { receipt } = clockOf(plus, opened('2026-11-21 03:00', 1), called('2026-11-21 03:05'));
    assert.equal(stepOf(receipt, 'call')?.startedClock, false);
  });

  it('counts from the change where a raised severity gives the due time', () => {
    const { receipt } = clockOf(
      enterprise,
      opened('2026-11-23 10:00', 3),
      changed('2026-11-23 12:00', 1),
    );
    assert.deepEqual(story(receipt), [
      'sent 2026-11-23 10:00',
      'severity_changed 2026-11-23 12:00',
      'counted 2026-11-23 12:00 to 2026-11-23 12:30',
      'due 2026-11-23 12:30',
    ]);
    const change = stepOf(receipt, 'severity_changed');
    assert.equal(change?.effect, 'earlier');
    assert.equal(change?.dueAt, moscow('2026-11-23 12:30'));
  });

  it('stops counting at the answer and tells how early it was', () => {
    const { receipt } = clockOf(
      business,
      opened('2026-11-23 10:00', 2),
      answered('2026-11-23 14:52'),
    );
    assert.equal(receipt.countedMs, moscow('2026-11-23 14:52') - moscow('2026-11-23 10:00'));
    assert.equal(
      stepOf(receipt, 'answered')?.marginMs,
      moscow('2026-11-23 16:00') - moscow('2026-11-23 14:52'),
    );
  });

  it('counts no more than the target for a late answer', () => {
    const { receipt } = clockOf(plus, opened('2026-11-20 14:30', 1), answered('2026-11-21 12:00'));
    assert.equal(receipt.countedMs, receipt.targetMs);
    assert.equal(
      stepOf(receipt, 'answered')?.marginMs,
      moscow('2026-11-20 18:30') - moscow('2026-11-21 12:00'),
    );
  });

  it('ends with the request', () => {
    const { receipt } = clockOf(business, opened('2026-11-23 10:00', 2), ended('2026-11-23 11:00'));
    assert.deepEqual(story(receipt), [
      'sent 2026-11-23 10:00',
      'counted 2026-11-23 10:00 to 2026-11-23 11:00',
      'stopped 2026-11-23 11:00',
      'due 2026-11-23 16:00',
    ]);
  });

  it('has nothing to count where nothing is promised', () => {
    const { receipt } = clockOf(plus, opened('2026-11-23 10:00', 3));
    assert.deepEqual(story(receipt), ['sent 2026-11-23 10:00']);
    assert.equal(receipt.targetMs, null);
  });

  it('survives JSON unchanged', () => {
    const { receipt } = clockOf(business, opened('2026-11-03 17:00', 2));
    assert.deepEqual(JSON.parse(JSON.stringify(receipt)), receipt);
  });
});

describe('the warning of an unconfirmed year', () => {
  const codes = (receipt: Receipt) => receipt.warnings.map(({ year }) => year);

  it('comes where the due time lies past the last confirmed year', () => {
    assert.deepEqual(codes(clockOf(plus, opened('2026-12-30 17:00', 1)).receipt), [2027]);
    assert.deepEqual(codes(clockOf(plus, opened('2026-12-30 10:00', 1)).receipt), []);
  });

  it('comes where a 24/7 clock started by opening hours of such a year', () => {
    assert.deepEqual(codes(clockOf(business, opened('2026-12-31 12:00', 1)).receipt), [2027]);
  });

  it('does not come where a 24/7 clock merely runs into such a year', () => {
    const clock = clockOf(business, opened('2026-12-31 23:00', 1), called('2026-12-31 23:01'));
    assert.equal(inMoscow(clock.dueAt), '2027-01-01 01:01');
    assert.deepEqual(codes(clock.receipt), []);
  });
});
