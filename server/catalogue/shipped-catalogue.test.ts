import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compileCalendars, isOpen } from '../../domain/calendar/index.ts';
import { SEVERITIES, type Target } from '../../domain/plans/index.ts';
import { loadCatalogue } from './load-yaml.ts';

const catalogue = await loadCatalogue(fileURLToPath(new URL('../../catalogue', import.meta.url)));
const calendars = compileCalendars(catalogue.calendars);

describe('the shipped plans', () => {
  const words = (target: Target | null) =>
    target && `${target.minutes} min ${target.calendar === 'always' ? '24/7' : 'working'}`;
  const rows = catalogue.plans.map((plan) => [
    plan.id,
    plan.rank,
    plan.premiumIncidents,
    plan.namedContacts,
    SEVERITIES.map((s) => (plan.coverage[s] === 'always' ? 'always' : 'hours')).join(' '),
    ...SEVERITIES.map((severity) => words(plan.targets[severity])),
    plan.channels.join(' '),
    plan.signatureLane,
    plan.extras.length,
    `${plan.waitingDays.customer}/${plan.waitingDays.confirmation}`,
  ]);
  const table = [
    [
      'standard',
      0,
      0,
      0,
      'hours hours hours hours',
      null,
      null,
      null,
      null,
      'portal',
      'standard',
      0,
      '5/5',
    ],
    [
      'start',
      1,
      6,
      1,
      'hours hours hours hours',
      '360 min working',
      null,
      null,
      null,
      'portal email phone',
      'standard',
      0,
      '7/7',
    ],
    [
      'plus',
      2,
      12,
      2,
      'hours hours hours hours',
      '240 min working',
      null,
      null,
      null,
      'portal email phone',
      'expedited',
      0,
      '7/7',
    ],
    [
      'business',
      3,
      36,
      4,
      'always hours hours hours',
      '120 min 24/7',
      '360 min working',
      '480 min working',
      '600 min working',
      'portal email phone',
      'expedited',
      0,
      '10/10',
    ],
    [
      'enterprise',
      4,
      'unlimited',
      8,
      'always always hours hours',
      '30 min 24/7',
      '240 min 24/7',
      '360 min working',
      '480 min working',
      'portal email phone account_manager',
      'expedited',
      6,
      '14/14',
    ],
  ];
  for (const [i, expected] of table.entries()) {
    it(`promise what the plan table says: ${expected[0]}`, () => {
      assert.deepEqual(rows[i], expected);
    });
  }
});

describe('the shipped working hours', () => {
  const hours = calendars.get('working-hours-ru');
  assert.ok(hours);
  const closedAtNoon = (year: number) => {
    const days: string[] = [];
    for (let at = Date.UTC(year, 0, 1, 9); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
      const weekend = [0, 6].includes(new Date(at).getUTCDay());
      if (!weekend && !isOpen(hours, at)) days.push(new Date(at).toISOString().slice(5, 10));
    }
    return days.join(' ');
  };

  it('have the weekdays off of 2026', () => {
    assert.equal(
      closedAtNoon(2026),
      '01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31',
    );
  });

  it('have the statutory days of 2027', () => {
    assert.equal(closedAtNoon(2027), '01-01 01-04 01-05 01-06 01-07 01-08 02-23 03-08 11-04');
  });
});
