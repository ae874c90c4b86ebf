import { largestFileOf, type Plan, SEVERITIES } from './plan.ts';

export type PlanFaultCode =
  | 'unknown_calendar'
  | 'rank_zero_promises_nothing'
  | 'not_a_whole_number'
  | 'number_too_small'
  | 'not_a_share'
  | 'clock_taken';

/** `path` leads into the plan, as in the operator's file. */
export interface PlanFault {
  readonly path: readonly (string | number)[];
  readonly code: PlanFaultCode;
  readonly expected: string;
  readonly found: string;
}

/** What is wrong with a plan beyond the shape of its fields; empty for a sound plan. */
export function planFaults(plan: Plan, calendarIds: ReadonlySet<string>): PlanFault[] {
  return [
    ...unknownCalendars(plan, calendarIds),
    ...premiumFaults(plan),
    ...repeatedClocks(plan),
    ...numberFaults(plan),
  ];
}

function unknownCalendars(plan: Plan, calendarIds: ReadonlySet<string>): PlanFault[] {
  const named: { path: PlanFault['path']; id: string }[] = [
    { path: ['openingHours'], id: plan.openingHours },
  ];
  for (const severity of SEVERITIES) {
    named.push({ path: ['coverage', severity], id: plan.coverage[severity] });
    const target = plan.targets[severity];
    if (target) named.push({ path: ['targets', severity, 'calendar'], id: target.calendar });
    plan.moreClocks.forEach(({ targets }, i) => {
      const id = targets[severity]?.calendar;
      if (id) named.push({ path: ['moreClocks', i, 'targets', severity, 'calendar'], id });
    });
  }
  const expected = `one of the calendars ${[...calendarIds].join(', ')}`;
  return named
    .filter(({ id }) => !calendarIds.has(id))
    .map(({ path, id }) => ({ path, code: 'unknown_calendar', expected, found: id }));
}

/** Rank 0 is the common queue, where nothing is counted and nothing promised. */
function premiumFaults(plan: Plan): PlanFault[] {
  if (plan.rank > 0) return [];
  const faults: PlanFault[] = [];
  if (plan.premiumIncidents !== 0) {
    faults.push({
      path: ['premiumIncidents'],
      code: 'rank_zero_promises_nothing',
      expected: '0 for a plan of rank 0',
      found: String(plan.premiumIncidents),
    });
  }
  for (const severity of SEVERITIES) {
    if (plan.targets[severity]) {
      faults.push({
        path: ['targets', severity],
        code: 'rank_zero_promises_nothing',
        expected: 'null for a plan of rank 0',
        found: 'a target',
      });
    }
  }
  if (plan.moreClocks.length > 0) {
    faults.push({
      path: ['moreClocks'],
      code: 'rank_zero_promises_nothing',
      expected: 'none for a plan of rank 0',
      found: 'a clock',
    });
  }
  return faults;
}

function repeatedClocks({ moreClocks }: Plan): PlanFault[] {
  return moreClocks.flatMap(({ kind }, i) =>
    moreClocks.findIndex((clock) => clock.kind === kind) === i
      ? []
      : [
          {
            path: ['moreClocks', i, 'kind'],
            code: 'clock_taken',
            expected: 'one clock of each kind',
            found: `${kind} a second time`,
          },
        ],
  );
}

function numberFaults(plan: Plan): PlanFault[] {
  const faults: PlanFault[] = [];
  const whole = (path: PlanFault['path'], value: number, least: number) => {
    if (Number.isInteger(value) && value >= least) return;
    const code = Number.isInteger(value) ? 'number_too_small' : 'not_a_whole_number';
    faults.push({ path, code, expected: `a whole number from ${least}`, found: String(value) });
  };
  whole(['rank'], plan.rank, 0);
  whole(['namedContacts'], plan.namedContacts, 0);
  if (plan.premiumIncidents !== 'unlimited') whole(['premiumIncidents'], plan.premiumIncidents, 0);
  whole(['waitingDays', 'customer'], plan.waitingDays.customer, 1);
  whole(['waitingDays', 'confirmation'], plan.waitingDays.confirmation, 1);
  whole(['waitingDays', 'reminder'], plan.waitingDays.reminder ?? 0, 0);
  whole(['largestFileGb'], largestFileOf(plan), 1);
  for (const severity of SEVERITIES) {
    const target = plan.targets[severity];
    if (target) whole(['targets', severity, 'minutes'], target.minutes, 1);
    plan.moreClocks.forEach(({ targets }, i) => {
      const more = targets[severity];
      if (more) whole(['moreClocks', i, 'targets', severity, 'minutes'], more.minutes, 1);
    });
  }
  if (!(plan.firstWarning > 0 && plan.firstWarning < 1)) {
    faults.push({
      path: ['firstWarning'],
      code: 'not_a_share',
      expected: 'a share between 0 and 1',
      found: String(plan.firstWarning),
    });
  }
  return faults;
}
