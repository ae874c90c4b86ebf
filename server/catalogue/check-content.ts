import type { z } from 'zod';
import {
  type CalendarDefinition,
  CalendarError,
  type CalendarFault,
  checkCalendar,
} from '../../domain/calendar/index.ts';
import { type Plan, type PlanFaultCode, planFaults } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import { isKnownCountry } from './holidays.ts';
import {
  type Catalogue,
  calendarSchema,
  namesSchema,
  planSchema,
  STANDARD_PLAN,
} from './schema.ts';
import { stillNeeded } from './store.ts';

export type ContentFaultCode =
  | CalendarFault
  | PlanFaultCode
  | 'unknown_country'
  | 'bad_year'
  | 'bad_id'
  | 'id_taken'
  | 'calendar_in_use'
  | 'plan_in_use'
  | 'missing_name'
  | 'standard_plan_missing'
  | 'not_as_expected';

/** One wrong thing in a catalogue; `path` leads into it, `detail` is English. */
export interface ContentFault {
  path: readonly PropertyKey[];
  code: ContentFaultCode;
  detail: string;
}

/** What is wrong with calendars, plans and names of statuses, however they were written. */
export async function checkContent({
  calendars,
  plans,
  statusNames,
}: Pick<Catalogue, 'calendars' | 'plans' | 'statusNames'>): Promise<ContentFault[]> {
  const shape = [
    ...calendars.flatMap((it, i) => faultsOf(calendarSchema(it), it, ['calendars', i])),
    ...plans.flatMap((it, i) => faultsOf(planSchema, it, ['plans', i])),
    ...faultsOf(namesSchema, { statuses: statusNames }, []),
  ];
  if (shape.length > 0) return shape;
  return [
    ...repeated('calendars', calendars),
    ...repeated('plans', plans),
    ...calendars.flatMap(unworkable),
    ...(await Promise.all(calendars.map(unknownCountry))).flat(),
    ...unsound(plans, new Set(calendars.map(({ id }) => id))),
  ];
}

/** P7: a contract keeps its plan, and what was promised on a calendar is counted on its later editions. */
export async function checkDropped(
  scope: Scope,
  { calendars, plans }: Pick<Catalogue, 'calendars' | 'plans'>,
): Promise<ContentFault[]> {
  const needed = await stillNeeded(scope);
  const missing = (ids: Set<string>, things: readonly { id: string }[]) =>
    [...ids].filter((id) => !things.some((thing) => thing.id === id));
  return [
    ...missing(needed.calendars, calendars).map((id) => ({
      path: ['calendars'],
      code: 'calendar_in_use' as const,
      detail: `the calendar "${id}" is named by a plan that contracts may have`,
    })),
    ...missing(needed.plans, plans).map((id) => ({
      path: ['plans'],
      code: 'plan_in_use' as const,
      detail: `a contract has the plan "${id}"`,
    })),
  ];
}

function faultsOf(schema: z.ZodType, value: unknown, at: readonly PropertyKey[]): ContentFault[] {
  const read = schema.safeParse(value);
  if (read.success) return [];
  return read.error.issues.map((issue) => ({
    path: [...at, ...issue.path],
    code: codeOf(issue),
    detail: issue.message,
  }));
}

function codeOf(issue: z.core.$ZodIssue): ContentFaultCode {
  if (issue.code === 'invalid_key') return 'bad_date';
  if (issue.code === 'custom' && issue.params?.fault) return issue.params.fault;
  const key = issue.path.at(-1);
  if (key === 'id') return 'bad_id';
  if (issue.path.includes('names')) return 'missing_name';
  if (issue.path.includes('holidays')) return 'unknown_country';
  if (issue.path.includes('confirmedYears')) return 'bad_year';
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'not_a_whole_number';
  return 'not_as_expected';
}

const repeated = (part: string, things: readonly { id: string }[]): ContentFault[] =>
  things.flatMap(({ id }, i) =>
    things.findIndex((thing) => thing.id === id) === i
      ? []
      : [{ path: [part, i, 'id'], code: 'id_taken', detail: `"${id}" a second time` }],
  );

function unworkable(calendar: CalendarDefinition, i: number): ContentFault[] {
  try {
    checkCalendar(calendar);
    return [];
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    return [{ path: ['calendars', i, 'weekly'], code: error.code, detail: error.message }];
  }
}

async function unknownCountry(calendar: CalendarDefinition, i: number): Promise<ContentFault[]> {
  if ('always' in calendar || !calendar.holidays) return [];
  if (await isKnownCountry(calendar.holidays)) return [];
  const detail = 'a country, and a region of it, that we know';
  return [{ path: ['calendars', i, 'holidays'], code: 'unknown_country', detail }];
}

function unsound(plans: readonly Plan[], calendarIds: ReadonlySet<string>): ContentFault[] {
  const faults = plans.flatMap((plan, i) =>
    planFaults(plan, calendarIds).map(({ path, code, expected, found }) => ({
      path: ['plans', i, ...path],
      code,
      detail: `expected ${expected}, found ${found}`,
    })),
  );
  if (plans.some(({ id }) => id === STANDARD_PLAN)) return faults;
  const detail = `a plan "${STANDARD_PLAN}" is what everybody without a contract has`;
  return [...faults, { path: ['plans'], code: 'standard_plan_missing', detail }];
}
