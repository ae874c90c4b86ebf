import { CatalogueError } from './catalogue-error.ts';
import { checkCalendars, checkLinks, checkPlans, checkProducts } from './cross-checks.ts';
import { readFolder, readOne } from './read-yaml.ts';
import {
  type Catalogue,
  calendarSchema,
  linksSchema,
  planSchema,
  productsSchema,
} from './schema.ts';

/**
 * Reads `plans/*.yaml`, `calendars/*.yaml`, `products.yaml` and `links.yaml` of a folder. Plans come
 * in the order of their rank.
 * @throws CatalogueError that lists every fault with its file and line
 */
export async function loadCatalogue(folder: string): Promise<Catalogue> {
  const [calendars, plans, products, links] = await Promise.all([
    readFolder(folder, 'calendars', calendarSchema),
    readFolder(folder, 'plans', () => planSchema),
    readOne(folder, 'products.yaml', () => productsSchema),
    readOne(folder, 'links.yaml', () => linksSchema),
  ]);
  const faults = [
    ...[calendars, plans, products, links].flatMap((read) => read.faults),
    ...checkCalendars(calendars.entries),
    // A calendar that could not be read would make every plan that names it look wrong too.
    ...(calendars.faults.length > 0 ? [] : checkPlans(plans.entries, calendars.entries)),
    ...products.entries.flatMap(checkProducts),
    ...links.entries.flatMap(checkLinks),
  ];
  const [productsEntry] = products.entries;
  const [linksEntry] = links.entries;
  if (faults.length > 0 || !productsEntry || !linksEntry) throw new CatalogueError(faults);
  return {
    plans: plans.entries.map(({ value }) => value).sort((a, b) => a.rank - b.rank),
    calendars: calendars.entries.map(({ value }) => value),
    products: productsEntry.value,
    links: linksEntry.value,
  };
}
