import type { z } from 'zod';
import {
  type CalendarDefinition,
  CalendarError,
  type CalendarFault,
  checkCalendar,
} from '../../domain/calendar/index.ts';
import {
  type Plan,
  type PlanFault,
  type PlanFaultCode,
  planFaults,
} from '../../domain/plans/index.ts';
import {
  type ProductFault,
  type ProductFaultCode,
  productFaults,
} from '../../domain/products/index.ts';
import {
  type KnownIds,
  type SupportFault,
  type SupportFaultCode,
  supportFaults,
} from '../../domain/support/index.ts';
import type { Scope } from '../access/index.ts';
import { isKnownCountry } from './holidays.ts';
import {
  type Catalogue,
  calendarSchema,
  namesSchema,
  planSchema,
  productsSchema,
  STANDARD_PLAN,
  supportSchema,
} from './schema.ts';
import { productsInUse, stillNeeded } from './store.ts';

export type ContentFaultCode =
  | CalendarFault
  | PlanFaultCode
  | ProductFaultCode
  | SupportFaultCode
  | 'unknown_country'
  | 'bad_year'
  | 'bad_id'
  | 'id_taken'
  | 'calendar_in_use'
  | 'plan_in_use'
  | 'product_in_use'
  | 'missing_name'
  | 'missing_version'
  | 'missing_fixes'
  | 'missing_explanation'
  | 'no_versions'
  | 'standard_plan_missing'
  | 'not_as_expected';

/** One wrong thing in a catalogue; `path` leads into it, `detail` is English. */
export interface ContentFault {
  path: readonly PropertyKey[];
  code: ContentFaultCode;
  detail: string;
}

/** The parts of a catalogue that people edit. */
type Edited = Pick<
  Catalogue,
  'calendars' | 'plans' | 'statusNames' | 'products' | 'support' | 'links' | 'requests'
>;

/** What is wrong with what people edit, however it was written. */
export async function checkContent(content: Edited): Promise<ContentFault[]> {
  const { calendars, plans, statusNames, products, support } = content;
  const shape = [
    ...calendars.flatMap((it, i) => faultsOf(calendarSchema(it), it, ['calendars', i])),
    ...plans.flatMap((it, i) => faultsOf(planSchema, it, ['plans', i])),
    ...faultsOf(namesSchema, { statuses: statusNames }, []),
    ...faultsOf(productsSchema, products, ['products']),
    ...faultsOf(supportSchema, support, ['support']),
  ];
  if (shape.length > 0) return shape;
  return [
    ...repeated('calendars', calendars),
    ...repeated('plans', plans),
    ...calendars.flatMap(unworkable),
    ...(await Promise.all(calendars.map(unknownCountry))).flat(),
    ...unsound(plans, new Set(calendars.map(({ id }) => id))),
    ...productFaults(products).map((fault) => toContentFault(['products'], fault)),
    ...supportFaults(support, knownIn(content)).map((fault) => toContentFault(['support'], fault)),
  ];
}

/**
 * P7: a contract keeps its plan, and what was promised on a calendar is counted on its later editions. C5: a licence is
 * of a product.
 */
export async function checkDropped(
  scope: Scope,
  { calendars, plans, products }: Pick<Catalogue, 'calendars' | 'plans' | 'products'>,
): Promise<ContentFault[]> {
  const needed = await stillNeeded(scope);
  const kept = products.products.map(({ id }) => id);
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
    ...(await productsInUse(scope, kept)).map((id) => ({
      path: ['products', 'products', id],
      code: 'product_in_use' as const,
      detail: `licences or contracts name the product "${id}"`,
    })),
  ];
}

function knownIn({ products, plans, links, requests }: Edited): KnownIds {
  const ids = (things: readonly { id: string }[]) => new Set(things.map(({ id }) => id));
  return {
    areas: ids(products.areas),
    products: ids(products.products),
    links: ids(links.links),
    plans: ids(plans),
    categories: ids(requests.categories),
  };
}

const toContentFault = (
  at: readonly PropertyKey[],
  { path, code, expected, found }: PlanFault | ProductFault | SupportFault,
): ContentFault => ({
  path: [...at, ...path],
  code,
  detail: `expected ${expected}, found ${found}`,
});

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
  if (key === 'versions' && issue.code === 'too_small') return 'no_versions';
  if (key === 'version') return 'missing_version';
  if (issue.path.includes('fixes')) return 'missing_fixes';
  if (issue.path.includes('explanation') || issue.path.includes('phases')) {
    return 'missing_explanation';
  }
  if (issue.path.includes('names') || issue.path.includes('shortNames')) return 'missing_name';
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
    planFaults(plan, calendarIds).map((fault) => toContentFault(['plans', i], fault)),
  );
  if (plans.some(({ id }) => id === STANDARD_PLAN)) return faults;
  const detail = `a plan "${STANDARD_PLAN}" is what everybody without a contract has`;
  return [...faults, { path: ['plans'], code: 'standard_plan_missing', detail }];
}
