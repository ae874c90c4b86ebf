import {
  type CalendarDefinition,
  CalendarError,
  checkCalendar,
} from '../../domain/calendar/index.ts';
import type { EscalationStep } from '../../domain/escalation/index.ts';
import { type Plan, planFaults } from '../../domain/plans/index.ts';
import { productFaults } from '../../domain/products/index.ts';
import { type SupportForm, supportFaults } from '../../domain/support/index.ts';
import type { Fault } from './catalogue-error.ts';
import { isKnownCountry } from './holidays.ts';
import type { Entry } from './read-yaml.ts';
import { type Catalogue, type Links, type Products, STANDARD_PLAN } from './schema.ts';
import type { Path, YamlFile } from './yaml-file.ts';

function faultAt(file: YamlFile, path: Path, expected: string, found: string): Fault {
  return { file: file.name, line: file.lineOf(path), expected, found };
}

export function checkCalendars(calendars: readonly Entry<CalendarDefinition>[]): Fault[] {
  return [
    ...repeated(calendars.map(({ file, value }) => ({ file, path: ['id'], id: value.id }))),
    ...calendars.flatMap(({ file, value }) => {
      try {
        checkCalendar(value);
        return [];
      } catch (error) {
        if (!(error instanceof CalendarError)) throw error;
        return [faultAt(file, ['weekly'], error.expected, error.found)];
      }
    }),
  ];
}

export async function checkCountries(
  calendars: readonly Entry<CalendarDefinition>[],
): Promise<Fault[]> {
  const checked = calendars.map(async ({ file, value }) => {
    if ('always' in value || !value.holidays || (await isKnownCountry(value.holidays))) return [];
    const { country, region } = value.holidays;
    const found = region ? `${country}, ${region}` : country;
    return [faultAt(file, ['holidays'], 'a country, and a region of it, that we know', found)];
  });
  return (await Promise.all(checked)).flat();
}

export function checkPlans(
  plans: readonly Entry<Plan>[],
  calendars: readonly Entry<CalendarDefinition>[],
): Fault[] {
  const calendarIds = new Set(calendars.map(({ value }) => value.id));
  return [
    ...repeated(plans.map(({ file, value }) => ({ file, path: ['id'], id: value.id }))),
    ...plans.flatMap(({ file, value }) =>
      planFaults(value, calendarIds).map(({ path, expected, found }) =>
        faultAt(file, path, `${path.join('.')} to be ${expected}`, found),
      ),
    ),
  ];
}

/** Only asked where every plan could be read. */
export const checkStandardPlan = (plans: readonly Entry<Plan>[]): Fault[] =>
  plans.some(({ value }) => value.id === STANDARD_PLAN)
    ? []
    : [{ file: 'plans/*.yaml', line: 1, expected: `a plan "${STANDARD_PLAN}"`, found: 'none' }];

export const checkProducts = ({ file, value }: Entry<Products>): Fault[] =>
  productFaults(value).map(({ path, expected, found }) => faultAt(file, path, expected, found));

export function checkLinks({ file, value }: Entry<Links>): Fault[] {
  return repeated([
    ...value.links.map(({ id }, i) => ({ file, path: ['links', i, 'id'], id })),
    ...value.phones.map(({ id }, i) => ({ file, path: ['phones', i, 'id'], id })),
  ]);
}

export const checkEscalation = ({ file, value }: Entry<{ steps: EscalationStep[] }>): Fault[] =>
  repeated(value.steps.map(({ id }, i) => ({ file, path: ['steps', i, 'id'], id })));

export const checkSupport = (
  { file, value }: Entry<SupportForm>,
  { products, links, plans }: Pick<Catalogue, 'products' | 'links' | 'plans'>,
): Fault[] =>
  supportFaults(value, {
    areas: idsOf(products.areas),
    products: idsOf(products.products),
    links: idsOf(links.links),
    plans: idsOf(plans),
  }).map(({ path, expected, found }) =>
    faultAt(file, path, `${path.join('.')} to be ${expected}`, found),
  );

const idsOf = (things: readonly { id: string }[]) => new Set(things.map(({ id }) => id));

interface Named {
  readonly file: YamlFile;
  readonly path: Path;
  readonly id: string;
}

function repeated(named: readonly Named[]): Fault[] {
  const seen = new Set<string>();
  return named.flatMap(({ file, path, id }) => {
    if (seen.has(id)) return [faultAt(file, path, 'an id of its own', `"${id}" a second time`)];
    seen.add(id);
    return [];
  });
}
