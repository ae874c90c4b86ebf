import { z } from 'zod';
import {
  type CalendarDefinition,
  checkZone,
  parseDate,
  parseIntervals,
} from '../../domain/calendar/index.ts';
import {
  ESCALATION_ROLES,
  ESCALATION_WAYS,
  type EscalationStep,
  FIRST_WARNING,
} from '../../domain/escalation/index.ts';
import {
  CHANNELS,
  EXTRAS,
  MORE_CLOCK_KINDS,
  OFF_HOURS_STARTS,
  type Plan,
  SIGNATURE_LANES,
} from '../../domain/plans/index.ts';
import { statuses } from '../../domain/requests/index.ts';
import type { Categories } from './categories.ts';
import { acceptedBy, id, language, names, words } from './fields.ts';

/** The plan of every request without a contract. */
export const STANDARD_PLAN = 'standard';

const intervals = acceptedBy(z.array(z.string()), parseIntervals);
const year = z.int().min(1970).max(2100);

const workingHours = z.strictObject({
  id,
  names,
  zone: acceptedBy(words, checkZone),
  weekly: z.strictObject({
    monday: intervals.exactOptional(),
    tuesday: intervals.exactOptional(),
    wednesday: intervals.exactOptional(),
    thursday: intervals.exactOptional(),
    friday: intervals.exactOptional(),
    saturday: intervals.exactOptional(),
    sunday: intervals.exactOptional(),
  }),
  holidays: z
    .strictObject({
      country: z.string().regex(/^[A-Z]{2}$/, 'a country like DE'),
      region: z
        .string()
        .regex(/^[A-Z0-9]+(-[A-Z0-9]+)?$/, 'a region like BY')
        .exactOptional(),
    })
    .exactOptional(),
  days: z
    .record(
      acceptedBy(z.string(), parseDate),
      z.strictObject({ intervals: intervals.default([]), note: names.exactOptional() }),
    )
    .default({}),
  confirmedYears: z.array(year).default([]),
});

const aroundTheClock = z.strictObject({ id, names, always: z.literal(true) });

/** Chosen by the key, not tried in turn, so that a fault is told of the right shape. */
export function calendarSchema(value: unknown): z.ZodType<CalendarDefinition> {
  const always = typeof value === 'object' && value !== null && 'always' in value;
  return always ? aroundTheClock : workingHours;
}

const target = z.strictObject({ calendar: id, minutes: z.int() }).nullable();
const targets = z.strictObject({ 1: target, 2: target, 3: target, 4: target });

export const planSchema: z.ZodType<Plan> = z.strictObject({
  id,
  names,
  rank: z.int(),
  premiumIncidents: z.literal('unlimited').or(z.int()),
  namedContacts: z.int(),
  openingHours: id,
  offHoursStart: z.enum(OFF_HOURS_STARTS),
  coverage: z.strictObject({ 1: id, 2: id, 3: id, 4: id }),
  targets,
  moreClocks: z
    .array(
      z.strictObject({ kind: z.enum(MORE_CLOCK_KINDS), targets, pausesWhileAwaiting: z.boolean() }),
    )
    .default([]),
  firstWarning: z.number(),
  channels: z.array(z.enum(CHANNELS)),
  signatureLane: z.enum(SIGNATURE_LANES),
  extras: z.array(z.enum(EXTRAS)),
  waitingDays: z.strictObject({
    customer: z.int(),
    confirmation: z.int(),
    reminder: z.int().exactOptional(),
  }),
  largestFileGb: z.int().exactOptional(),
});

const version = z.strictObject({
  version: words,
  /** Life cycle (`R2`). */
  phase: z.enum(['full', 'limited', 'ended']),
  certified: z.boolean().default(false),
  recommendedUpdate: z.strictObject({ version: words, fixes: names }).exactOptional(),
});

export const productsSchema = z.strictObject({
  areas: z.array(
    z.strictObject({
      id,
      icon: z.enum(['workstations', 'servers', 'mail', 'mobile', 'console']),
      names,
      /** Product ids. */
      products: z.array(id),
    }),
  ),
  products: z.array(
    z.strictObject({
      id,
      names,
      /** For narrow columns; the name where it is left out. */
      shortNames: names.exactOptional(),
      versions: z.array(version).min(1),
    }),
  ),
});

export const linksSchema = z.strictObject({
  links: z.array(
    z.strictObject({ id, names, url: z.url({ protocol: /^https?$/, error: 'a web address' }) }),
  ),
  phones: z.array(z.strictObject({ id, names, number: words })),
});

/** What the operator calls a status, by language, in place of Pactdesk's own word. */
export const namesSchema = z.strictObject({
  statuses: z.partialRecord(z.enum(statuses), z.record(language, words)).default({}),
});

const tells = {
  id: id.refine((chosen) => chosen !== FIRST_WARNING, `another id: ${FIRST_WARNING} is the plan's`),
  whom: z.array(z.enum(ESCALATION_ROLES)).min(1),
  how: z.array(z.enum(ESCALATION_WAYS)).min(1),
};
const stepBefore = z.strictObject({ ...tells, share: z.number().gt(0).lte(1) });
const stepAfter = z.strictObject({ ...tells, minutesAfter: z.int().min(1) });

export const escalationSchema: z.ZodType<{ steps: EscalationStep[] }> = z.strictObject({
  steps: z.array(stepBefore.or(stepAfter)),
});

export type StatusNames = z.infer<typeof namesSchema>['statuses'];
export type Products = z.infer<typeof productsSchema>;
export type Links = z.infer<typeof linksSchema>;

/** Everything the operator decides about the service. */
export interface Catalogue {
  readonly plans: readonly Plan[];
  readonly calendars: readonly CalendarDefinition[];
  readonly products: Products;
  readonly links: Links;
  readonly statusNames: StatusNames;
  readonly escalation: readonly EscalationStep[];
  readonly requests: Categories;
}
