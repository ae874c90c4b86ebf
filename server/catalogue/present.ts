import type { PlanSummary, Plans, ProductAreas } from '../../api/catalogue.ts';
import { nameIn } from '../../domain/names.ts';
import { largestFileOf, type Plan, SEVERITIES } from '../../domain/plans/index.ts';
import { phaseOn } from '../../domain/support/index.ts';
import type { Edition } from './edition.ts';
import { presentSupport } from './present-support.ts';
import type { Products } from './schema.ts';

type Version = Products['products'][number]['versions'][number];

/** Protection areas with their products, and what the support form asks, in the reader's language on a day. */
export function presentProducts(edition: Edition, language: string, day: string): ProductAreas {
  const { products } = edition;
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
          versions: product.versions.map((version) => presentVersion(version, language, day)),
        })),
    })),
    support: presentSupport(edition, language),
  };
}

function presentVersion(version: Version, language: string, day: string) {
  const { recommendedUpdate: update, limitedSince, endedSince } = version;
  return {
    id: version.version,
    name: version.version,
    phase: phaseOn(version, day),
    limitedSince: limitedSince ?? null,
    endedSince: endedSince ?? null,
    certified: version.certified,
    recommendedUpdate: update
      ? { version: update.version, fixes: nameIn(update.fixes, language) }
      : null,
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
    return {
      severity,
      target: target && { minutes: target.minutes, working },
      calendar: plan.coverage[severity],
    };
  }),
  signatureLane: plan.signatureLane,
  largestFileGb: largestFileOf(plan),
  extras: [...plan.extras],
});

export const presentPlans = (edition: Edition, language: string): Plans => ({
  plans: edition.plans.map((plan) => presentPlan(edition, plan, language)),
  calendars: edition.content.calendars.map(({ id, names }) => ({
    id,
    name: nameIn(names, language),
  })),
});
