import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { isOpen, MINUTE } from '../calendar/index.ts';
import { SEVERITIES } from '../plans/index.ts';
import { alarmsOf } from './alarms.ts';
import { clockStanding } from './clock-standing.ts';
import type { ClockEvent, Opened } from './events.ts';
import { type Clock, replayClocks } from './replay-clock.ts';
import { business, calendars, everything, plus, shown, updates } from './sample-terms.ts';
import { calendarOf } from './terms.ts';

const unpaused = { ...business, moreClocks: [{ ...updates, pausesWhileAwaiting: false }] };
const anyTerms = fc.constantFrom(everything, unpaused, plus);
const severity = fc.constantFrom(...SEVERITIES);
const wait = fc.integer({ min: 0, max: 40 * 60 }).map((minutes) => minutes * MINUTE);
const start = fc
  .integer({ min: Date.UTC(2026, 0, 1) / MINUTE, max: Date.UTC(2026, 11, 1) / MINUTE })
  .map((minute) => minute * MINUTE);
const opening: fc.Arbitrary<Opened> = fc.record({
  kind: fc.constant('opened' as const),
  at: start,
  severity,
  channel: fc.constantFrom('portal' as const, 'email' as const),
});

type Happening = ClockEvent extends infer Event
  ? Event extends Opened
    ? never
    : Event extends ClockEvent
      ? Omit<Event, 'at'>
      : never
  : never;

const as = fc.constantFrom<{ as?: 'question' | 'solution' }>(
  {},
  { as: 'question' },
  { as: 'solution' },
);
const message: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .tuple(fc.boolean(), as)
    .map(([qualified, more]) => ({ kind: 'answered' as const, qualified, ...more })),
  fc.constant({ kind: 'customer_wrote' as const }),
  fc.constant({ kind: 'continued' as const }),
);
const change: fc.Arbitrary<Happening> = fc.oneof(
  severity.map((to) => ({ kind: 'severity_changed' as const, to })),
  fc.record({
    kind: fc.constant('terms_changed' as const),
    terms: anyTerms,
    staffReason: fc.boolean(),
  }),
);
const anything: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: message, weight: 6 },
  { arbitrary: change, weight: 2 },
  { arbitrary: fc.constant({ kind: 'call_logged' as const }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'ended' as const }), weight: 1 },
);

/** At growing instants after the opening; the opening's place in the history is 1. */
const historyOf = (happening: fc.Arbitrary<Happening>, maxLength = 12) =>
  fc.tuple(opening, fc.array(fc.tuple(wait, happening), { maxLength })).map(([opened, rest]) => {
    let { at } = opened;
    const events = rest.map(([later, event], i) => {
      at += later;
      return { ...event, at, seq: i + 2 } as ClockEvent;
    });
    return [opened, ...events] as [Opened, ...ClockEvent[]];
  });
const history = historyOf(anything);

const isOver = ({ answeredAt, receipt }: Clock): boolean =>
  answeredAt !== null || receipt.steps.some(({ code }) => code === 'stopped');

it('what a receipt counts and pauses is disjoint, in order, and sums to the target at the due time', () => {
  fc.assert(
    fc.property(history, anyTerms, (events, terms) => {
      for (const clock of replayClocks(events, terms)) {
        const { receipt, dueAt, state } = clock;
        let end = Number.NEGATIVE_INFINITY;
        let counted = 0;
        for (const step of receipt.steps) {
          if (step.code !== 'counted' && step.code !== 'paused' && step.code !== 'not_counted') {
            continue;
          }
          assert.ok(step.from >= end, 'disjoint and in order');
          end = step.to ?? Number.POSITIVE_INFINITY;
          if (step.code === 'counted') counted += step.ms;
        }
        assert.equal(counted, receipt.countedMs);
        assert.ok(counted <= (receipt.targetMs ?? 0));
        if (state === 'running' || state === 'missed') {
          assert.equal(counted, receipt.targetMs);
          assert.equal(end, dueAt);
        }
      }
    }),
    { numRuns: 500 },
  );
});

it('steps are in the order of time', () => {
  fc.assert(
    fc.property(history, anyTerms, (events, terms) => {
      for (const { receipt } of replayClocks(events, terms)) {
        const times = receipt.steps.map(({ at }) => at);
        assert.deepEqual(
          times,
          times.toSorted((a, b) => a - b),
        );
      }
    }),
  );
});

it('a clock that is over in a prefix of a history is the same in all of it', () => {
  fc.assert(
    fc.property(history, anyTerms, fc.nat(), (events, terms, cut) => {
      const prefix = events.slice(0, 1 + (cut % events.length));
      const whole = replayClocks(events, terms);
      for (const clock of replayClocks(prefix, terms)) {
        // A solution that turns out to be none did not end its clock.
        if (!isOver(clock) || (clock.kind === 'solution' && clock.state !== 'stopped')) continue;
        const later = whole.find(({ kind, cycle }) => kind === clock.kind && cycle === clock.cycle);
        assert.ok(later);
        assert.deepEqual(shown(later), shown(clock));
      }
    }),
    { numRuns: 500 },
  );
});

it('a history up to a moment gives the state at that moment: what happens after a breach does not undo it', () => {
  fc.assert(
    fc.property(history, anyTerms, fc.nat(), (events, terms, cut) => {
      const prefix = events.slice(0, 1 + (cut % events.length));
      const now = events[prefix.length]?.at;
      if (now === undefined) return;
      const whole = replayClocks(events, terms);
      for (const { kind, cycle, state, dueAt } of replayClocks(prefix, terms)) {
        if (state !== 'running' || dueAt === null || now <= dueAt) continue;
        const later = whole.find((clock) => clock.kind === kind && clock.cycle === cycle);
        assert.equal(later?.dueAt, dueAt);
        assert.ok(later.state === 'missed' || later.state === 'running');
      }
    }),
    { numRuns: 500 },
  );
});

it('corrected entries count as if they had said so from the beginning', () => {
  const corrections = fc.array(fc.tuple(fc.nat(), fc.boolean(), fc.option(wait)), { maxLength: 4 });
  fc.assert(
    fc.property(history, anyTerms, corrections, (events, terms, wanted) => {
      const [opened] = events;
      const at = Math.max(...events.map((event) => event.at));
      let right: ClockEvent[] = events;
      const recorded: ClockEvent[] = [...events];
      for (const [place, qualified, later] of wanted) {
        const corrects = 2 + (place % events.length);
        const startedAt = later === null ? null : opened.at + later;
        const found = events[corrects - 1]?.kind;
        if (found === 'answered') {
          recorded.push({ kind: 'answer_corrected', at, corrects, qualified });
          right = right.map((event) =>
            event.kind === 'answered' && event.seq === corrects ? { ...event, qualified } : event,
          );
        }
        if (found === 'call_logged' && startedAt !== null) {
          recorded.push({ kind: 'call_corrected', at, corrects, startedAt });
          right = right.map((event) =>
            event.kind === 'call_logged' && event.seq === corrects
              ? { ...event, at: startedAt }
              : event,
          );
        }
      }
      const plain = ({ receipt: { steps, ...receipt }, run: _, ...clock }: Clock) => ({
        ...clock,
        ...receipt,
        steps: steps.filter(({ code }) => !code.endsWith('_corrected')),
      });
      assert.deepEqual(
        replayClocks(recorded, terms).map(plain),
        replayClocks(right, terms).map(plain),
      );
    }),
    { numRuns: 500 },
  );
});

it('the solution is due when a count minute by minute says so', () => {
  const working = calendarOf({ calendars }, 'working-hours');
  fc.assert(
    fc.property(historyOf(message, 8), (events) => {
      const [opened, ...rest] = [{ ...events[0], severity: 2 as const }, ...events.slice(1)];
      const clock = replayClocks([opened, ...rest], everything).find(
        ({ kind }) => kind === 'solution',
      );
      assert.ok(clock);
      if (clock.state !== 'running') return;
      let left = 16 * 60;
      let lies = false;
      let next = 0;
      for (let at = opened.at; ; at += MINUTE) {
        for (let event = rest[next]; event && event.at <= at; event = rest[++next]) {
          if (event.kind === 'answered') lies ||= event.as !== undefined;
          else lies = false;
        }
        if (!lies && isOpen(working, at)) left -= 1;
        // Work that fills the day is due at its end, whatever comes next.
        if (left === 0) {
          assert.equal(clock.dueAt, at + MINUTE);
          return;
        }
      }
    }),
    { numRuns: 100 },
  );
});

it('looking changes nothing, whenever and in whatever order anybody looks', () => {
  const looks = fc.array(wait, { minLength: 2, maxLength: 6 });
  const steps = [
    { id: 'half', share: 0.5 },
    { id: 'hour', minutesAfter: 60 },
  ];
  fc.assert(
    fc.property(history, anyTerms, looks, (events, terms, waits) => {
      const look = (times: readonly number[]) =>
        new Map(
          times.map((time) => {
            const clocks = replayClocks(events, terms);
            const seen = clocks.map((clock) => [
              clock.state,
              clock.dueAt,
              clockStanding(clock, events[0].at + time),
              alarmsOf(clock, steps),
            ]);
            return [time, seen];
          }),
        );
      const inOrder = look(waits.toSorted((a, b) => a - b));
      for (const [time, seen] of look(waits)) assert.deepEqual(seen, inOrder.get(time));
    }),
  );
});

it('an alarm at a share of the target comes when that share is counted', () => {
  fc.assert(
    fc.property(history, anyTerms, fc.integer({ min: 1, max: 100 }), (events, terms, percent) => {
      for (const clock of replayClocks(events, terms)) {
        for (const { at } of alarmsOf(clock, [{ id: 'share', share: percent / 100 }])) {
          const counted = clock.receipt.steps.reduce(
            (sum, step) =>
              step.code === 'counted' ? sum + Math.max(0, Math.min(step.to, at) - step.from) : sum,
            0,
          );
          assert.equal(counted, Math.round(((clock.receipt.targetMs ?? 0) * percent) / 100));
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('a longer pause never makes a clock due earlier', () => {
  const question = { kind: 'answered', as: 'question', qualified: false } as const;
  fc.assert(
    fc.property(opening, wait, wait, wait, (opened, before, short, more) => {
      const dueAfter = (pause: number) => {
        const asked = opened.at + before;
        const events: ClockEvent[] = [
          { ...opened, severity: 2 },
          { ...question, at: asked },
          { kind: 'customer_wrote', at: asked + pause },
        ];
        return replayClocks(events, everything).find(({ kind }) => kind === 'solution')?.dueAt ?? 0;
      };
      assert.ok(dueAfter(short + more) >= dueAfter(short));
    }),
  );
});
