import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type QueuePlace, queuePlace } from './index.ts';

const noon = Date.parse('2026-11-20T12:00:00Z');
const MINUTE = 60_000;
/** A running clock: minutes from noon to its warning and to its due time. */
const running = (warning: number, due: number) => ({
  warningAt: noon + warning * MINUTE,
  dueAt: noon + due * MINUTE,
});

type Facts = Omit<Parameters<typeof queuePlace>[0], 'status'>;
type Place = [band: number, rank: number, dueInMinutes: number, severity: number];

const never = Infinity;

/** A4, by hand, as it stands at noon. */
const cases: [string, Facts, Place][] = [
  [
    'a premium request before its warning stands in the second band by rank',
    { severity: 2, planRank: 4, premium: true, running: running(60, 120) },
    [2, -4, 120, 2],
  ],
  [
    'the warning itself is already the first band',
    { severity: 2, planRank: 4, premium: true, running: running(0, 60) },
    [1, 0, 60, 2],
  ],
  [
    'a millisecond before the warning is still the second band',
    {
      severity: 2,
      planRank: 1,
      premium: true,
      running: { warningAt: noon + 1, dueAt: noon + 60 * MINUTE },
    },
    [2, -1, 60, 2],
  ],
  [
    'a late one keeps its due time, so the latest of all comes first',
    { severity: 1, planRank: 1, premium: true, running: running(-90, -30) },
    [1, 0, -30, 1],
  ],
  [
    'in the first band the plan does not count',
    { severity: 3, planRank: 3, premium: true, running: running(-10, 20) },
    [1, 0, 20, 3],
  ],
  [
    'a premium request whose clock does not run has no due time',
    { severity: 3, planRank: 2, premium: true, running: null },
    [2, -2, never, 3],
  ],
  [
    'a standard request stands in the third band, by age alone',
    { severity: 1, planRank: 0, premium: false, running: null },
    [3, 0, never, 0],
  ],
];

for (const [sentence, facts, [band, rank, dueInMinutes, severity]] of cases) {
  test(`A4: ${sentence}`, () => {
    assert.deepEqual(queuePlace({ status: 'processing', ...facts }, noon), {
      band,
      rank,
      nextDueAt: noon + dueInMinutes * MINUTE,
      severity,
    });
  });
}

const inOrder = (a: QueuePlace, b: QueuePlace) =>
  a.band - b.band ||
  a.rank - b.rank ||
  (a.nextDueAt === b.nextDueAt ? 0 : a.nextDueAt - b.nextDueAt) ||
  a.severity - b.severity;

test('A4: late and warned ones by due time, then premium by plan, due time and severity, then standard', () => {
  const premium = (planRank: number, severity: number, clock: Facts['running']) => ({
    planRank,
    severity,
    premium: true,
    running: clock,
  });
  const right: Facts[] = [
    premium(1, 4, running(-120, -60)),
    premium(4, 1, running(-5, 5)),
    premium(2, 1, running(-50, 30)),
    premium(4, 3, running(10, 100)),
    premium(4, 3, null),
    premium(4, 4, null),
    premium(3, 1, running(10, 20)),
    premium(1, 2, null),
    { planRank: 0, severity: 1, premium: false, running: null },
  ];
  const places = right.map((facts) => queuePlace({ status: 'processing', ...facts }, noon));
  assert.deepEqual([...places].reverse().sort(inOrder), places);
});

test('A4: as time passes a request only ever moves towards the first band', () => {
  const minutes = fc.integer({ min: -10_000, max: 10_000 });
  fc.assert(
    fc.property(
      minutes,
      fc.nat(5000),
      fc.nat(5000),
      fc.boolean(),
      (warning, more, later, premium) => {
        const facts = {
          status: 'processing',
          severity: 2,
          planRank: 2,
          premium,
          running: running(warning, warning + more),
        } as const;
        const before = queuePlace(facts, noon);
        const after = queuePlace(facts, noon + later * MINUTE);
        return after.band <= before.band;
      },
    ),
  );
});
