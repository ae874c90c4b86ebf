import { DEFAULT_STEPS } from '../../domain/escalation/index.ts';
import { DEFAULT_CONVERSATION } from '../../domain/requests/index.ts';
import { NO_SUPPORT_FORM } from '../../domain/support/index.ts';
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
  checkSupport,
} from './cross-checks.ts';
import { inOrder } from './in-order.ts';
import { readFolder, readOne, readOptional } from './read-yaml.ts';
import {
  type Catalogue,
  calendarSchema,
  conversationSchema,
  escalationSchema,
  linksSchema,
  namesSchema,
  planSchema,
  productsSchema,
  supportSchema,
} from './schema.ts';

/**
 * Reads `plans/*.yaml`, `calendars/*.yaml`, `products.yaml`, `links.yaml` and, where they are there, `names.yaml`,
 * `escalation.yaml`, `support.yaml`, `conversation.yaml` and `categories.yaml` of a folder.
 * @throws CatalogueError that lists every fault with its file and line
 */
export async function loadCatalogue(folder: string): Promise<Catalogue> {
  const [calendars, plans, products, links, names, escalation, support, conversation, categories] =
    await Promise.all([
      readFolder(folder, 'calendars', calendarSchema),
      readFolder(folder, 'plans', () => planSchema),
      readOne(folder, 'products.yaml', () => productsSchema),
      readOne(folder, 'links.yaml', () => linksSchema),
      readOptional(folder, 'names.yaml', () => namesSchema),
      readOptional(folder, 'escalation.yaml', () => escalationSchema),
      readOptional(folder, 'support.yaml', () => supportSchema),
      readOptional(folder, 'conversation.yaml', () => conversationSchema),
      readOptional(folder, 'categories.yaml', () => categoriesSchema),
    ]);
  const faults = [
    ...[
      calendars,
      plans,
      products,
      links,
      names,
      escalation,
      support,
      conversation,
      categories,
    ].flatMap((read) => read.faults),
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
  const read = {
    plans: plans.entries.map(({ value }) => value),
    calendars: calendars.entries.map(({ value }) => value),
    products: productsEntry.value,
    links: linksEntry.value,
    statusNames: names.entries[0]?.value.statuses ?? {},
    escalation: escalation.entries[0]?.value.steps ?? DEFAULT_STEPS,
    support: support.entries[0]?.value ?? NO_SUPPORT_FORM,
    conversation: conversation.entries[0]?.value ?? DEFAULT_CONVERSATION,
    requests: categories.entries[0]?.value ?? DEFAULT_CATEGORIES,
  };
  // Asked last: what it names in other files would look wrong wherever those are.
  const misnamed = support.entries.flatMap((entry) => checkSupport(entry, read));
  if (misnamed.length > 0) throw new CatalogueError(misnamed);
  return inOrder(read);
}
