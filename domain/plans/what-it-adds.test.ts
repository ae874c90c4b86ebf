import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextPlan, type Plan, planWithOverrides, whatItAdds } from './index.ts';

const always = new Set(['always']);
const hours = 'working-hours';
const plus: Plan = {
  id: 'plus',
  names: { en: 'Plus' },
  rank: 2,
  premiumIncidents: 12,
  namedContacts: 2,
  openingHours: hours,
  coverage: { 1: hours, 2: hours, 3: hours, 4: hours },
  targets: { 1: { calendar: hours, minutes: 240 }, 2: null, 3: null, 4: null },
  moreClocks: [],
  offHoursStart: 'call',
  channels: ['portal', 'email', 'phone'],
  signatureLane: 'standard',
  extras: [],
  waitingDays: { customer: 7, confirmation: 7 },
  firstWarning: 0.75,
};
const business: Plan = {
  ...plus,
  id: 'business',
  rank: 3,
  premiumIncidents: 36,
  namedContacts: 4,
  targets: {
    1: { calendar: 'always', minutes: 120 },
    2: { calendar: hours, minutes: 360 },
    3: null,
    4: null,
  },
  signatureLane: 'expedited',
  largestFileGb: 50,
  extras: ['health_check'],
};
const adds = (own: Plan, other: Plan) => whatItAdds(own, other, always).map(({ what }) => what);

describe('the next plan', () => {
  it('is the next by rank, whatever the order of the list', () => {
    const top = { ...business, id: 'top', rank: 9 };
    assert.equal(nextPlan([top, business, plus], plus)?.id, 'business');
    assert.equal(nextPlan([top, business, plus], top), undefined);
  });

  it('tells everything that it has more', () => {
    assert.deepEqual(whatItAdds(plus, business, always), [
      { what: 'incidents', from: 12, to: 36 },
      { what: 'contacts', from: 2, to: 4 },
      { what: 'target', severity: 1, from: plus.targets[1], to: business.targets[1] },
      { what: 'target', severity: 2, from: null, to: business.targets[2] },
      { what: 'lane', lane: 'expedited' },
      { what: 'file', from: 20, to: 50 },
      { what: 'extra', extra: 'health_check' },
      { what: 'rank' },
    ]);
  });

  it('P7: adds nothing where the contract agreed on as much or more', () => {
    const agreed = planWithOverrides(plus, {
      premiumIncidents: 'unlimited',
      namedContacts: 60,
      targets: { 1: { calendar: 'always', minutes: 60 }, 2: { calendar: hours, minutes: 360 } },
    });
    assert.deepEqual(adds(agreed, business), ['lane', 'file', 'extra', 'rank']);
  });

  /** By hand: what is promised now, what the other promises, whether that is more. */
  const cases: [string, number, string, number, boolean][] = [
    ['always', 240, 'always', 120, true],
    ['always', 120, 'always', 120, false],
    [hours, 240, 'always', 480, true],
    ['always', 480, hours, 240, false],
    [hours, 240, 'other-hours', 200, true],
  ];
  for (const [oldCalendar, oldMinutes, calendar, minutes, expected] of cases) {
    it(`P2: ${minutes} min on ${calendar} is ${expected ? '' : 'not '}more than ${oldMinutes} on ${oldCalendar}`, () => {
      const own = planWithOverrides(plus, {
        targets: { 1: { calendar: oldCalendar, minutes: oldMinutes } },
      });
      const other = { ...plus, targets: { ...plus.targets, 1: { calendar, minutes } } };
      assert.deepEqual(adds(own, other), expected ? ['target'] : []);
    });
  }
});
