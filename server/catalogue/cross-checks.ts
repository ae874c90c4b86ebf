import {
  type CalendarDefinition,
  CalendarError,
  checkCalendar,
} from '../../domain/calendar/index.ts';
import type { EscalationStep } from '../../domain/escalation/index.ts';
import { formFaults } from '../../domain/forms/index.ts';
import { type Plan, planFaults } from '../../domain/plans/index.ts';
import type { Fault } from './catalogue-error.ts';
import type { Categories, Category } from './categories.ts';
import { isKnownCountry } from './holidays.ts';
import type { Entry } from './read-yaml.ts';
import { type Links, type Products, STANDARD_PLAN } from './schema.ts';
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

export function checkProducts({ file, value }: Entry<Products>): Fault[] {
  const known = new Set(value.products.map(({ id }) => id));
  const areas = value.areas.flatMap((area, a) =>
    area.products.flatMap((id, p) =>
      known.has(id) ? [] : [faultAt(file, ['areas', a, 'products', p], 'the id of a product', id)],
    ),
  );
  return [
    ...repeated(value.areas.map(({ id }, a) => ({ file, path: ['areas', a, 'id'], id }))),
    ...repeated(value.products.map(({ id }, p) => ({ file, path: ['products', p, 'id'], id }))),
    ...areas,
    ...value.products.flatMap((product, p) => checkVersions(file, product, ['products', p])),
  ];
}

function checkVersions(
  file: YamlFile,
  { versions }: Products['products'][number],
  product: Path,
): Fault[] {
  const at = (v: number, key: string): Path => [...product, 'versions', v, key];
  const known = new Set(versions.map(({ version }) => version));
  const updates = versions.flatMap(({ version, recommendedUpdate: update }, v) =>
    !update || (known.has(update.version) && update.version !== version)
      ? []
      : [
          faultAt(
            file,
            at(v, 'recommendedUpdate'),
            'another version of the product',
            update.version,
          ),
        ],
  );
  const ids = versions.map(({ version }, v) => ({ file, path: at(v, 'version'), id: version }));
  return [...repeated(ids), ...updates];
}

/** Every category goes to a queue there is, one has the built-in form, and each form can be filled in. */
export function checkCategories({ file, value }: Entry<Categories>): Fault[] {
  const { queues, categories } = value;
  const builtIn = categories.filter(
    (category) => 'form' in category && category.form === 'technical-support',
  );
  const known = new Set(queues.map(({ id }) => id));
  return [
    ...repeated(queues.map(({ id }, q) => ({ file, path: ['queues', q, 'id'], id }))),
    ...repeated(categories.map(({ id }, c) => ({ file, path: ['categories', c, 'id'], id }))),
    ...queues.flatMap(({ roles, confined, told }, q) =>
      roles || !(confined || told)
        ? []
        : [faultAt(file, ['queues', q], 'roles where it is confined or told', 'none')],
    ),
    ...(builtIn.length === 1
      ? []
      : [
          faultAt(
            file,
            ['categories'],
            'one category with form: technical-support',
            String(builtIn.length),
          ),
        ]),
    ...categories.flatMap((category, c) => checkCategory(file, category, ['categories', c], known)),
  ];
}

function checkCategory(
  file: YamlFile,
  category: Category,
  at: Path,
  queues: ReadonlySet<string>,
): Fault[] {
  if ('lookUp' in category) return [];
  const queue = queues.has(category.queue)
    ? []
    : [faultAt(file, [...at, 'queue'], 'the id of a queue', category.queue)];
  if (category.form === 'technical-support') return queue;
  const { form } = category;
  const named = (['subject', 'description'] as const).flatMap((key) => {
    const id = 'severity' in category ? category[key] : undefined;
    const kind = key === 'subject' ? 'line' : 'text';
    const fits = form.some((field) => field.id === id && field.kind === kind && !field.when);
    return id === undefined || fits
      ? []
      : [faultAt(file, [...at, key], `a field of kind ${kind} that is always asked`, id)];
  });
  return [
    ...queue,
    ...named,
    ...repeated(form.map(({ id }, f) => ({ file, path: [...at, 'form', f, 'id'], id }))),
    ...formFaults(form).map(({ path, expected, found }) =>
      faultAt(file, [...at, 'form', ...path], expected, found),
    ),
  ];
}

export function checkLinks({ file, value }: Entry<Links>): Fault[] {
  return repeated([
    ...value.links.map(({ id }, i) => ({ file, path: ['links', i, 'id'], id })),
    ...value.phones.map(({ id }, i) => ({ file, path: ['phones', i, 'id'], id })),
  ]);
}

export const checkEscalation = ({ file, value }: Entry<{ steps: EscalationStep[] }>): Fault[] =>
  repeated(value.steps.map(({ id }, i) => ({ file, path: ['steps', i, 'id'], id })));

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
