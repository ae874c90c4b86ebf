import { z } from 'zod';
import {
  CHANNELS,
  EXTRAS,
  MORE_CLOCK_KINDS,
  OFF_HOURS_STARTS,
  SIGNATURE_LANES,
} from '../domain/plans/index.ts';
import { AREA_ICONS } from '../domain/products/index.ts';
import { statuses } from '../domain/requests/index.ts';
import { OUTCOMES, PHASES } from '../domain/support/index.ts';
import { line, word } from './primitives.ts';

/** What a person reads, by language; English stands in for a missing one. */
export const names = z.object({ en: word(200) }).catchall(word(200));

/** Wall-clock times of the calendar's zone, like `10:00-18:30`; `22:00-06:00` ends on the next day. */
const intervals = z.array(z.string().max(11)).max(48);

const weekly = z.strictObject({
  monday: intervals.optional(),
  tuesday: intervals.optional(),
  wednesday: intervals.optional(),
  thursday: intervals.optional(),
  friday: intervals.optional(),
  saturday: intervals.optional(),
  sunday: intervals.optional(),
});

/** No intervals: a day off; others: a shortened day, or a day that is worked though its weekday is not. */
const exceptionalDay = z.strictObject({ intervals, note: names.optional() });

/** Country and region as `GET /api/settings/holiday-countries` lists them. */
const holidays = z.strictObject({
  country: z.string().max(2),
  region: z.string().max(10).optional(),
});

const workingHours = z.strictObject({
  id: z.string().max(60),
  names,
  zone: z.string().max(64),
  weekly,
  /** The public holidays of a country; the operator's own `days` win over them. */
  holidays: holidays.optional(),
  /** The operator's own exceptional days, by local date. */
  days: z.record(z.string().max(10), exceptionalDay),
  /** Years whose exceptional days are final. */
  confirmedYears: z.array(z.number().int()).max(200),
});

const aroundTheClock = z.strictObject({ id: z.string().max(60), names, always: z.literal(true) });

/** A calendar as it is kept and sent back. */
export const calendarSettings = z.union([workingHours, aroundTheClock]);
export type CalendarSettings = z.infer<typeof calendarSettings>;

const target = z.strictObject({ calendar: z.string().max(60), minutes: z.number() }).nullable();
const targets = z.strictObject({ 1: target, 2: target, 3: target, 4: target });
const calendarId = z.string().max(60);

/** A plan as it is kept and sent back (P2–P6). */
export const planSettings = z.strictObject({
  id: z.string().max(60),
  names,
  rank: z.number(),
  premiumIncidents: z.union([z.literal('unlimited'), z.number()]),
  namedContacts: z.number(),
  openingHours: calendarId,
  offHoursStart: z.enum(OFF_HOURS_STARTS),
  coverage: z.strictObject({ 1: calendarId, 2: calendarId, 3: calendarId, 4: calendarId }),
  targets,
  moreClocks: z.array(
    z.strictObject({ kind: z.enum(MORE_CLOCK_KINDS), targets, pausesWhileAwaiting: z.boolean() }),
  ),
  /** Share of the target after which a request is due soon, between 0 and 1. */
  firstWarning: z.number(),
  channels: z.array(z.enum(CHANNELS)),
  signatureLane: z.enum(SIGNATURE_LANES),
  extras: z.array(z.enum(EXTRAS)),
  waitingDays: z.strictObject({
    customer: z.number(),
    confirmation: z.number(),
    /** Days before the end; two where nothing is said. */
    reminder: z.number().exactOptional(),
  }),
  /** The largest file of a request, in gigabytes; 20 where nothing is said. */
  largestFileGb: z.number().exactOptional(),
});
export type PlanSettings = z.infer<typeof planSettings>;

/** What the operator calls a status, by language; what is not named keeps Pactdesk's own word. */
export const statusNames = z.partialRecord(z.enum(statuses), z.record(word(35), line));
export type StatusNames = z.infer<typeof statusNames>;

const productId = z.string().max(60);
const versionNumber = word(100);
/** A sentence or two that a person reads, by language. */
const sentences = z.object({ en: word(1000) }).catchall(word(1000));

/** A product as it is kept and sent back (R2); versions are newest first. */
export const productSettings = z.strictObject({
  id: productId,
  names,
  /** For narrow columns; the name where it is left out. */
  shortNames: names.exactOptional(),
  versions: z
    .array(
      z.strictObject({
        version: versionNumber,
        phase: z.enum(PHASES),
        /** From these days on, whatever the phase says. */
        limitedSince: z.string().max(10).exactOptional(),
        endedSince: z.string().max(10).exactOptional(),
        certified: z.boolean(),
        /** Another version of the product, and what it fixes. */
        recommendedUpdate: z
          .strictObject({ version: versionNumber, fixes: sentences })
          .exactOptional(),
      }),
    )
    .max(1000),
});
export type ProductSettings = z.infer<typeof productSettings>;

/** What customers choose first, with its products in the order of the form; one product may stand in several. */
export const areaSettings = z.strictObject({
  id: z.string().max(60),
  icon: z.enum(AREA_ICONS),
  names,
  products: z.array(productId).max(1000),
});
export type AreaSettings = z.infer<typeof areaSettings>;

export const productsSettings = z.strictObject({
  areas: z.array(areaSettings).max(100),
  products: z.array(productSettings).max(1000),
});

const ids = z.array(z.string().max(60)).max(1000);
const exclusionId = z.string().max(60);

/** A type of requests with its subtypes, in the order of the form (R2). */
export const requestTypeSettings = z.strictObject({
  id: z.string().max(60),
  names,
  /** Where every subtype of it asks for the same excluded matter (R9). */
  exclusion: exclusionId.exactOptional(),
  subtypes: z
    .array(
      z.strictObject({
        id: z.string().max(60),
        names,
        /** Where it is offered; for all where both are left out. */
        areas: ids.exactOptional(),
        products: ids.exactOptional(),
        exclusion: exclusionId.exactOptional(),
      }),
    )
    .max(200),
});
export type RequestTypeSettings = z.infer<typeof requestTypeSettings>;

/** A matter that standard support excludes, and what comes of it (R9). */
export const exclusionSettings = z.strictObject({
  id: exclusionId,
  names,
  explanation: sentences,
  outcome: z.enum(OUTCOMES),
  /** The category of requests that it leads to. */
  category: z.string().max(60).exactOptional(),
  /** The id of one of the operator's links. */
  link: z.string().max(60).exactOptional(),
  /** Plans that do it all the same, by id. */
  liftedBy: ids,
  sending: z.enum(['possible', 'refused']),
});
export type ExclusionSettings = z.infer<typeof exclusionSettings>;

/** What the technical-support form asks and says beside products (R2, R9). */
export const supportSettings = z.strictObject({
  /** What a phase means, in the operator's words. */
  phases: z.partialRecord(z.enum(PHASES), sentences),
  types: z.array(requestTypeSettings).max(100),
  exclusions: z.array(exclusionSettings).max(200),
});
export type SupportSettings = z.infer<typeof supportSettings>;
