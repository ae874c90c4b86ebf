import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { HOUR } from '../calendar/index.ts';
import { SEVERITIES } from '../plans/index.ts';
import { dueAt } from './due-at.ts';
import type { ClockEvent } from './events.ts';
import { replayClocks } from './replay-clock.ts';
import { business, enterprise, plus, standard } from './sample-terms.ts';

const terms = fc.constantFrom(standard, plus, business, enterprise);
const severity = fc.constantFrom(...SEVERITIES);
const instant = fc.integer({ min: Date.UTC(2025, 10, 1), max: Date.UTC(2027, 1, 1) });
const later = fc.integer({ min: 0, max: 100 * HOUR });
const opening = fc.record({
  kind: fc.constant('opened' as const),
  at: instant,
  severity,
  channel: fc.constantFrom('portal' as const, 'email' as const),
});

/** Changes at growing instants after the opening. */
const history = fc
  .tuple(
    opening,
    fc.array(
      fc.tuple(
        later,
        fc.oneof(
          severity.map((to) => ({ kind: 'severity_changed' as const, to })),
          fc.constant({ kind: 'call_logged' as const }),
          fc.record({
            kind: fc.constant('terms_changed' as const),
            terms,
            staffReason: fc.boolean(),
          }),
          fc.record({ kind: fc.constant('answered' as const), qualified: fc.boolean() }),
        ),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([opened, rest]): ClockEvent[] => {
    let { at } = opened;
    return [
      opened,
      ...rest.map(([wait, event]): ClockEvent => {
        at += wait;
        return { ...event, at };
      }),
    ];
  });

it('the quick due time is the replayed one', () => {
  const call = fc.option(fc.integer({ min: -5 * HOUR, max: 90 * HOUR }));
  fc.assert(
    fc.property(terms, opening, call, (terms, opened, offset) => {
      const called = offset === null ? null : opened.at + offset;
      const events: ClockEvent[] = [opened];
      if (called !== null) events.push({ kind: 'call_logged', at: called });
      assert.equal(
        dueAt(terms, opened.severity, opened.at, called),
        replayClocks(events, terms)[0].dueAt,
      );
    }),
    { numRuns: 500 },
  );
});

it('counted intervals are disjoint, in order, and sum to the target at the due time', () => {
  fc.assert(
    fc.property(history, terms, (events, terms) => {
      const { dueAt, state, receipt } = replayClocks(events, terms)[0];
      const counted = receipt.steps.filter((step) => step.code === 'counted');
      let end = Number.NEGATIVE_INFINITY;
      for (const { from, to, ms } of counted) {
        assert.ok(from >= end && to > from && ms === to - from);
        end = to;
      }
      const sum = counted.reduce((total, { ms }) => total + ms, 0);
      assert.equal(sum, receipt.countedMs);
      if (dueAt === null) return;
      if (state !== 'met') {
        assert.equal(sum, receipt.targetMs);
        assert.equal(end, dueAt);
      }
    }),
    { numRuns: 500 },
  );
});

it('steps are in the order of time', () => {
  fc.assert(
    fc.property(history, terms, (events, terms) => {
      const times = replayClocks(events, terms)[0].receipt.steps.map(({ at }) => at);
      assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
      );
    }),
  );
});

it('a further call never makes the due time later', () => {
  fc.assert(
    fc.property(history, terms, later, (events, terms, wait) => {
      const [opened] = events;
      assert.ok(opened);
      const before = replayClocks(events, terms)[0];
      const call: ClockEvent = { kind: 'call_logged', at: opened.at + wait };
      const after = replayClocks([opened, call, ...events.slice(1)], terms)[0];
      if (before.dueAt !== null) assert.ok(after.dueAt !== null && after.dueAt <= before.dueAt);
    }),
    { numRuns: 500 },
  );
});

it('a change of contract without a reason never makes a promise later', () => {
  fc.assert(
    fc.property(history, terms, terms, later, (events, first, next, wait) => {
      const at = Math.max(...events.map((event) => event.at)) + wait;
      const before = replayClocks(events, first)[0];
      const changed: ClockEvent = { kind: 'terms_changed', at, terms: next };
      const after = replayClocks([...events, changed], first)[0];
      if (before.dueAt !== null) assert.ok(after.dueAt !== null && after.dueAt <= before.dueAt);
    }),
  );
});
