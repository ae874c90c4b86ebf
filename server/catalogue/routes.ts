import { type PlanSummary, plans as plansView, productAreas } from '../../api/catalogue.ts';
import { nameIn } from '../../domain/names.ts';
import { type Plan, SEVERITIES } from '../../domain/plans/index.ts';
import { actorOf } from '../access/index.ts';
import type { App } from '../platform/http/app.ts';
import type { CatalogueBook } from './book.ts';
import type { Edition } from './edition.ts';

export function catalogueRoutes(app: App, { book }: { book: CatalogueBook }): void {
  app.get(
    '/api/products',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'Protection areas, products, versions',
        tags: ['catalogue'],
        response: { 200: productAreas },
      },
    },
    async (request) => presentProducts(book.current, actorOf(request).language),
  );

  app.get(
    '/api/plans',
    {
      config: { access: 'signed-in' },
      schema: {
        summary: 'The plans and what they promise',
        tags: ['catalogue'],
        response: { 200: plansView },
      },
    },
    async (request) => ({
      plans: book.current.plans.map((plan) =>
        presentPlan(book.current, plan, actorOf(request).language),
      ),
    }),
  );
}

function presentProducts({ products }: Edition, language: string) {
  const byId = new Map(products.products.map((product) => [product.id, product]));
  return {
    areas: products.areas.map((area) => ({
      id: area.id,
      name: nameIn(area.names, language),
      icon: area.icon,
      products: area.products
        .flatMap((id) => byId.get(id) ?? [])
        .map((product) => ({
          id: product.id,
          name: nameIn(product.names, language),
          versions: product.versions.map(
            ({ version, phase, certified, recommendedUpdate: update }) => ({
              id: version,
              name: version,
              phase,
              certified,
              recommendedUpdate: update
                ? { version: update.version, fixes: nameIn(update.fixes, language) }
                : null,
            }),
          ),
        })),
    })),
  };
}

const presentPlan = ({ calendars }: Edition, plan: Plan, language: string): PlanSummary => ({
  id: plan.id,
  name: nameIn(plan.names, language),
  rank: plan.rank,
  incidents: plan.premiumIncidents === 'unlimited' ? null : plan.premiumIncidents,
  namedContacts: plan.namedContacts,
  targets: SEVERITIES.map((severity) => {
    const target = plan.targets[severity];
    const working = target !== null && calendars.get(target.calendar)?.kind !== 'always';
    return { severity, target: target && { minutes: target.minutes, working } };
  }),
});
