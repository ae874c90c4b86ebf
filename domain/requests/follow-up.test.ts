import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AfterEnd, afterEnd, followUpIncident } from './follow-up.ts';
import type { Status } from './status.ts';

const endedAt = Date.parse('2026-03-10T12:00:00Z');
const lastMoment = Date.parse('2026-04-09T11:00:00Z');
/** Clocks go forward in between: the last moment is an hour earlier in UTC. */
const at = { now: lastMoment, days: 30, zone: 'Europe/Berlin' };
const opens: AfterEnd = { does: 'opens', until: lastMoment };
const late: AfterEnd = { does: 'refuses', why: 'late' };

const cases: [
  Status,
  followUp: { open: boolean } | null,
  changed: object,
  wanted: AfterEnd | null,
][] = [
  ['processing', null, {}, null],
  ['awaiting_customer', null, {}, null],
  ['solution_provided', null, {}, null],
  ['closed', null, {}, opens],
  ['solved_no_info', null, {}, opens],
  ['cancelled_by_support', null, {}, opens],
  ['closed', null, { now: lastMoment + 1 }, late],
  ['closed', null, { days: 0, now: endedAt }, late],
  [
    'closed',
    null,
    { days: 31, now: lastMoment + 1 },
    { does: 'opens', until: lastMoment + 86_400_000 },
  ],
  ['closed', { open: true }, {}, { does: 'files' }],
  ['closed', { open: true }, { now: lastMoment + 1 }, { does: 'files' }],
  ['closed', { open: false }, {}, { does: 'refuses', why: 'follow_up_ended' }],
  ['cancelled_by_user', null, { now: endedAt }, { does: 'refuses', why: 'final' }],
  ['cancelled_by_user', { open: true }, { now: endedAt }, { does: 'refuses', why: 'final' }],
];

for (const [status, followUp, changed, wanted] of cases) {
  const what = [
    status,
    followUp && (followUp.open ? 'with an open follow-up' : 'with an ended one'),
    JSON.stringify(changed),
  ];
  test(`R4: an answer to what is ${what.filter(Boolean).join(' ')}`, () => {
    const ended = { status, endedAt: wanted === null ? null : endedAt, followUp };
    assert.deepEqual(afterEnd(ended, { ...at, ...changed }), wanted);
  });
}

test('R4: an end whose moment nobody knows is too long ago', () => {
  assert.deepEqual(afterEnd({ status: 'closed', endedAt: null, followUp: null }, at), late);
});

test('R4: the first follow-up of a premium request takes no incident, the next one does', () => {
  assert.equal(followUpIncident({ premium: true, isFollowUp: false }), 'none');
  assert.equal(followUpIncident({ premium: true, isFollowUp: true }), 'taken');
  assert.equal(followUpIncident({ premium: false, isFollowUp: false }), null);
  assert.equal(followUpIncident({ premium: false, isFollowUp: true }), null);
});
