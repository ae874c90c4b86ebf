import { DEFAULT_STEPS } from '../../domain/escalation/index.ts';
import { CatalogueError } from './catalogue-error.ts';
import { categoriesSchema, DEFAULT_CATEGORIES } from './categories.ts';
import {
  checkCalendars,
  checkCategories,
  checkCountries,
  checkEscalation,
  checkLinks,
  checkPlans,
  checkProducts,
  checkStandardPlan,
} from './cross-checks.ts';
import { inOrder } from './in-order.ts';
import { readFolder, readOne, readOptional } from './read-yaml.ts';
import {
  type Catalogue,
  calendarSchema,
  escalationSchema,
  linksSchema,
  namesSchema,
  planSchema,
  productsSchema,
} from './schema.ts';

/**
 * Reads `plans/*.yaml`, `calendars/*.yaml`, `products.yaml`, `links.yaml` and, where they are there, `names.yaml`,
 * `escalation.yaml` and `categories.yaml` of a folder.
 * @throws CatalogueError that lists every fault with its file and line
 */
export async function loadCatalogue(folder: string): Promise<Catalogue> {
  const [calendars, plans, products, links, names, escalation, categories] = await Promise.all([
    readFolder(folder, 'calendars', calendarSchema),
    readFolder(folder, 'plans', () => planSchema),
    readOne(folder, 'products.yaml', () => productsSchema),
    readOne(folder, 'links.yaml', () => linksSchema),
    readOptional(folder, 'names.yaml', () => namesSchema),
    readOptional(folder, 'escalation.yaml', () => escalationSchema),
    readOptional(folder, 'categories.yaml', () => categoriesSchema),
  ]);
  const faults = [
    ...[calendars, plans, products, links, names, escalation, categories].flatMap(
      (read) => read.faults,
    ),
    ...checkCalendars(calendars.entries),
    ...(await checkCountries(calendars.entries)),
    // A calendar that could not be read would make every plan that names it look wrong too.
    ...(calendars.faults.length > 0 ? [] : checkPlans(plans.entries, calendars.entries)),
    ...(plans.faults.length > 0 ? [] : checkStandardPlan(plans.entries)),
    ...products.entries.flatMap(checkProducts),
    ...links.entries.flatMap(checkLinks),
    ...escalation.entries.flatMap(checkEscalation),
    ...categories.entries.flatMap(checkCategories),
  ];
  const [productsEntry] = products.entries;
  const [linksEntry] = links.entries;
  if (faults.length > 0 || !productsEntry || !linksEntry) throw new CatalogueError(faults);
  return inOrder({
    plans: plans.entries.map(({ value }) => value),
    calendars: calendars.entries.map(({ value }) => value),
    products: productsEntry.value,
    links: linksEntry.value,
    statusNames: names.entries[0]?.value.statuses ?? {},
    escalation: escalation.entries[0]?.value.steps ?? DEFAULT_STEPS,
    requests: categories.entries[0]?.value ?? DEFAULT_CATEGORIES,
  });
}
