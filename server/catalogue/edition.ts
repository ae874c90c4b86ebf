import { type CalendarDefinition, compileCalendar } from '../../domain/calendar/index.ts';
import type { EscalationStep } from '../../domain/escalation/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { Status } from '../../domain/requests/index.ts';
import type { Calendars } from '../../domain/sla/index.ts';
import type { BuiltInCategory, Category, Queue } from './categories.ts';
import { type Catalogue, type Products, STANDARD_PLAN, type StatusNames } from './schema.ts';

type Product = Products['products'][number];

/** One immutable catalogue version, made ready for use: calendars compiled, things found by id. */
export class Edition {
  readonly version: number;
  readonly content: Catalogue;
  readonly calendars: Calendars;
  /** Each calendar as text, to know one that did not change. */
  readonly #texts: ReadonlyMap<string, string>;

  /** Calendars that `others` have in the same words are shared with them. */
  constructor(version: number, content: Catalogue, others: readonly Edition[] = []) {
    this.version = version;
    this.content = content;
    this.#texts = new Map(content.calendars.map((calendar) => [calendar.id, textOf(calendar)]));
    this.calendars = new Map(
      content.calendars.map((definition) => {
        const same = others.find((other) => other.#texts.get(definition.id) === textOf(definition));
        const shared = same?.calendars.get(definition.id);
        return [definition.id, shared ?? compileCalendar(definition)];
      }),
    );
  }

  get products(): Products {
    return this.content.products;
  }

  get plans(): readonly Plan[] {
    return this.content.plans;
  }

  /** What the operator calls a status, by language; Pactdesk's own word stands where there is none. */
  get statusNames(): StatusNames {
    return this.content.statusNames;
  }

  /** Who is told when of a promise at risk or broken. */
  get escalation(): readonly EscalationStep[] {
    return this.content.escalation;
  }

  /** What can be asked for (R1), in the order of the first page. */
  get categories(): readonly Category[] {
    return this.content.requests.categories;
  }

  category(id: string): Category | undefined {
    return this.categories.find((category) => category.id === id);
  }

  /** The one whose form is ours. */
  get technicalSupport(): BuiltInCategory {
    const found = this.categories.find(
      (each) => 'form' in each && each.form === 'technical-support',
    );
    if (!found) throw new RangeError(`catalogue version ${this.version} has no technical support`);
    return found as BuiltInCategory;
  }

  get queues(): readonly Queue[] {
    return this.content.requests.queues;
  }

  /** Throws a RangeError for an id that is not in this edition. */
  queue(id: string): Queue {
    const queue = this.queues.find((found) => found.id === id);
    if (!queue) throw new RangeError(`catalogue version ${this.version} has no queue "${id}"`);
    return queue;
  }

  /** Those of one language, by status. */
  statusNamesIn(language: string): Readonly<Partial<Record<Status, string>>> {
    return Object.fromEntries(
      Object.entries(this.statusNames).flatMap(([status, names]) =>
        names?.[language] ? [[status, names[language]]] : [],
      ),
    );
  }

  /** Whether a calendar says in another edition, kept as this one is, what it says here. */
  hasSameCalendar(id: string, other: Edition): boolean {
    return this.#texts.get(id) === other.#texts.get(id);
  }

  /** Throws a RangeError for an id that is not in this edition. */
  plan(id: string): Plan {
    const plan = this.plans.find((found) => found.id === id);
    if (!plan) throw new RangeError(`catalogue version ${this.version} has no plan "${id}"`);
    return plan;
  }

  /** The zone the operator's working day is counted in: that of standard support's opening hours. */
  get zone(): string {
    const calendar = this.calendars.get(this.plan(STANDARD_PLAN).openingHours);
    return calendar && calendar.kind !== 'always' ? calendar.definition.zone : 'UTC';
  }

  /** In the reader's language; the id of a product that is offered no more. */
  productName(productId: string, language: string): string {
    const product = this.products.products.find((found) => found.id === productId);
    return product ? nameIn(product.names, language) : productId;
  }

  product(
    productId: string,
    version: string,
  ): { product: Product; version: Product['versions'][number] } | undefined {
    const product = this.products.products.find((found) => found.id === productId);
    const found = product?.versions.find((candidate) => candidate.version === version);
    return product && found ? { product, version: found } : undefined;
  }

  /** The address of one of the operator's links; the portal's for an id that was removed. */
  link(id: string): string {
    const { links } = this.content.links;
    return links.find((found) => found.id === id)?.url ?? links[0]?.url ?? '';
  }

  /** The line that holders of a contract call (P3). */
  get supportPhone(): string {
    return this.content.links.phones.find((found) => found.id === 'priority')?.number ?? '';
  }
}

const textOf = (calendar: CalendarDefinition): string => JSON.stringify(calendar);
