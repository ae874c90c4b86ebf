import { compileCalendars } from '../../domain/calendar/index.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { Calendars } from '../../domain/sla/index.ts';
import type { Catalogue, Links, Products } from './schema.ts';

type Product = Products['products'][number];

/** One immutable catalogue version, made ready for use: calendars compiled, things found by id. */
export class Edition {
  readonly version: number;
  readonly products: Products;
  readonly plans: readonly Plan[];
  readonly calendars: Calendars;
  readonly #links: Links;

  constructor(version: number, catalogue: Catalogue) {
    this.version = version;
    this.products = catalogue.products;
    this.plans = catalogue.plans;
    this.calendars = compileCalendars(catalogue.calendars);
    this.#links = catalogue.links;
  }

  /** Throws a RangeError for an id that is not in this edition. */
  plan(id: string): Plan {
    const plan = this.plans.find((found) => found.id === id);
    if (!plan) throw new RangeError(`catalogue version ${this.version} has no plan "${id}"`);
    return plan;
  }

  /** The zone the operator's working day is counted in: that of standard support's opening hours. */
  get zone(): string {
    const calendar = this.calendars.get(this.plan('standard').openingHours);
    return calendar && calendar.kind !== 'always' ? calendar.definition.zone : 'UTC';
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
    return (
      this.#links.links.find((found) => found.id === id)?.url ?? this.#links.links[0]?.url ?? ''
    );
  }

  /** The line that holders of a contract call (P3). */
  get supportPhone(): string {
    return this.#links.phones.find((found) => found.id === 'priority')?.number ?? '';
  }
}
