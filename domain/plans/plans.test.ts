import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plan } from './plan.ts';
import { planFaults } from './plan-faults.ts';
import { planWithOverrides } from './plan-with-overrides.ts';

const hours = 'working-hours';
const plan: Plan = {
  id: 'business',
  names: { en: 'Business' },
  rank: 3,
  premiumIncidents: 36,
  namedContacts: 4,
  openingHours: hours,
  coverage: { 1: 'always', 2: hours, 3: hours, 4: hours },
  targets: {
    1: { calendar: 'always', minutes: 120 },
    2: { calendar: hours, minutes: 360 },
    3: null,
    4: null,
  },
  moreClocks: [],
  offHoursStart: 'call',
  channels: ['portal'],
  signatureLane: 'expedited',
  extras: [],
  waitingDays: { customer: 10, confirmation: 10 },
  firstWarning: 0.75,
};
const calendarIds = new Set(['always', hours]);
const faultsOf = (changes: Partial<Plan>) =>
  planFaults({ ...plan, ...changes }, calendarIds).map(({ path }) => path.join('.'));

describe('the check of a plan', () => {
  it('finds nothing wrong with a sound plan', () => assert.deepEqual(faultsOf({}), []));

  it('finds calendars that do not exist', () => {
    assert.deepEqual(
      faultsOf({
        openingHours: 'nowhere',
        coverage: { ...plan.coverage, 2: 'nowhere' },
        targets: { ...plan.targets, 1: { calendar: 'nowhere', minutes: 5 } },
      }),
      ['openingHours', 'targets.1.calendar', 'coverage.2'],
    );
  });

  it('finds a promise or incidents in the common queue', () => {
    assert.deepEqual(faultsOf({ rank: 0 }), ['premiumIncidents', 'targets.1', 'targets.2']);
  });

  it('finds numbers that count nothing', () => {
    assert.deepEqual(
      faultsOf({
        namedContacts: -1,
        premiumIncidents: 1.5,
        waitingDays: { customer: 0, confirmation: 1 },
        largestFileGb: 0,
        firstWarning: 1,
        targets: { ...plan.targets, 2: { calendar: hours, minutes: 0 } },
      }),
      [
        'namedContacts',
        'premiumIncidents',
        'waitingDays.customer',
        'largestFileGb',
        'targets.2.minutes',
        'firstWarning',
      ],
    );
  });
});

describe('further clocks of a plan', () => {
  const none = { 1: null, 2: null, 3: null, 4: null };
  const update = { kind: 'regular_update', targets: none, pausesWhileAwaiting: true } as const;

  it('are of one kind each, and of whole minutes', () => {
    const quick = { ...update, targets: { ...none, 2: { calendar: hours, minutes: 0.5 } } };
    assert.deepEqual(faultsOf({ moreClocks: [update, quick] }), [
      'moreClocks.1.kind',
      'moreClocks.1.targets.2.minutes',
    ]);
  });

  it('promise nothing in the common queue', () => {
    const faults = faultsOf({
      rank: 0,
      premiumIncidents: 0,
      targets: none,
      moreClocks: [update],
    });
    assert.deepEqual(faults, ['moreClocks']);
  });
});

describe('the overrides of a contract', () => {
  it('replace only what they name', () => {
    const target = { calendar: 'always', minutes: 45 };
    const agreed = planWithOverrides(plan, { targets: { 1: target }, namedContacts: 9 });
    assert.deepEqual(agreed.targets, { ...plan.targets, 1: target });
    assert.equal(agreed.namedContacts, 9);
    assert.equal(agreed.premiumIncidents, 36);
  });

  it('can take a target away and set no incidents at all', () => {
    const agreed = planWithOverrides(plan, { targets: { 2: null }, premiumIncidents: 0 });
    assert.equal(agreed.targets[2], null);
    assert.equal(agreed.premiumIncidents, 0);
  });

  it('leave the plan itself as it was', () => {
    planWithOverrides(plan, { targets: { 2: null } });
    assert.equal(plan.targets[2]?.minutes, 360);
  });
});
