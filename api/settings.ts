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
import { CLOCK_KINDS } from '../domain/sla/index.ts';
import { OUTCOMES, PHASES } from '../domain/support/index.ts';
import { productAreas } from './catalogue.ts';
import {
  chosenLanguage,
  instant,
  line,
  localDate,
  requestNumber,
  text,
  word,
} from './primitives.ts';
import { requestCategories } from './request-categories.ts';

/** What a person reads, by language; English stands in for a missing one. */
const names = z.object({ en: word(200) }).catchall(word(200));

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

const productsSettings = z.strictObject({
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
const supportSettings = z.strictObject({
  /** What a phase means, in the operator's words. */
  phases: z.partialRecord(z.enum(PHASES), sentences),
  types: z.array(requestTypeSettings).max(100),
  exclusions: z.array(exclusionSettings).max(200),
});
export type SupportSettings = z.infer<typeof supportSettings>;

/** The exceptional days of one year, as they count. */
export const calendarYear = z.object({
  year: z.number().int(),
  confirmed: z.boolean(),
  days: z.array(
    z.object({
      date: localDate,
      intervals: z.array(z.string()),
      note: names.nullable(),
      /** Whose day it is: the operator's own, or a holiday of the country. */
      from: z.enum(['operator', 'country']),
      /** The hours of its weekday, which it stands in place of. */
      weekly: z.array(z.string()),
    }),
  ),
});
export type CalendarYear = z.infer<typeof calendarYear>;

/** The years of a calendar on working hours; a calendar around the clock has none. */
const calendarYears = z.object({ id: z.string(), years: z.array(calendarYear) });

const versionRef = z.object({ version: z.number().int(), holdsFrom: instant });

/**
 * `GET /api/settings`: the newest version, to look at and to edit. `?version=` reads an earlier one.
 * All members of staff read; `mayChange` says who saves.
 */
export const settings = z.object({
  /** Its version; a saving says which one it grew from (`basedOn`). */
  version: z.number().int(),
  holdsFrom: instant,
  /** The version that holds now; another one where `version` waits for its moment or is of the past. */
  inForce: versionRef,
  mayChange: z.boolean(),
  calendars: z.array(calendarSettings),
  calendarYears: z.array(calendarYears),
  plans: z.array(planSettings),
  statusNames,
  products: productsSettings,
  support: supportSettings,
  /** What an exclusion may lead to: the operator's links, and what can be asked for beside technical support. */
  links: z.array(z.object({ id: z.string(), names })),
  categories: z.array(z.object({ id: z.string(), names })),
});
export type Settings = z.infer<typeof settings>;

/** What is left out stays as it is in the version `basedOn`. */
const changedContent = z.strictObject({
  /** The newest version when the editing began. Error: catalogue_changed. */
  basedOn: z.number().int(),
  calendars: z.array(calendarSettings).max(100).optional(),
  plans: z.array(planSettings).max(100).optional(),
  statusNames: statusNames.optional(),
  products: productsSettings.optional(),
  support: supportSettings.optional(),
});

/** `POST /api/settings/preview`. Errors: bad_input with a code per field (see `settingsFaults`), catalogue_changed. */
export const previewSettings = changedContent;
export type PreviewSettings = z.input<typeof previewSettings>;

/** `POST /api/settings/form`: what customers would see before they ask, in a language. Errors as previewing. */
export const previewForm = changedContent.extend({ language: chosenLanguage });
export type PreviewForm = z.input<typeof previewForm>;

/** The form of technical support, and all that can be asked for. */
export const previewedForm = productAreas.extend({
  categories: requestCategories.shape.items,
  /** What a company without a contract is offered: the name of its plan, and an address on how to describe a problem. */
  planName: z.string(),
  describingAProblem: z.string(),
});
export type PreviewedForm = z.infer<typeof previewedForm>;

/** One value that differs; null where there was or is none. */
export const settingsDifference = z.object({
  what: z.enum([
    'calendar',
    'plan',
    'status_name',
    'area',
    'product',
    'link',
    'escalation_step',
    'life_cycle',
    'request_type',
    'exclusion',
    'conversation',
    'queue',
    'category',
  ]),
  id: z.string(),
  /** Where in it, like `targets.1.minutes` or `versions.12.4.0.phase`; empty where the whole thing is new or gone. */
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type SettingsDifference = z.infer<typeof settingsDifference>;

/** A promise of an open request that would move. */
export const movedClock = z.object({
  number: requestNumber,
  company: z.object({ publicId: z.string(), name: z.string() }),
  /** Null for a reader who works on no requests. */
  subject: z.string().nullable(),
  clock: z.enum(CLOCK_KINDS),
  cycle: z.number().int(),
  /** Null: no due time. */
  dueBefore: instant.nullable(),
  dueAfter: instant.nullable(),
  /** Null where one of the two is. */
  differenceMs: z.number().int().nullable(),
  /** Later than promised, or no promise any more: moves only where a reason is given (P8). */
  needsReason: z.boolean(),
  /** Of the calendar it counts on: whole tables are read in it. */
  zone: z.string(),
});
export type MovedClock = z.infer<typeof movedClock>;

/** What the form would offer no more, and how many open requests are about it: they keep its name. */
export const droppedProduct = z.object({
  product: z.string(),
  /** Null: the whole product. */
  version: z.string().nullable(),
  openRequests: z.number().int(),
});
export type DroppedProduct = z.infer<typeof droppedProduct>;

export const settingsPreview = z.object({
  differences: z.array(settingsDifference),
  /** The changed calendars' years as they would be. */
  calendarYears: z.array(calendarYears),
  /** A version that waits for its moment and would never hold, as this one comes after it. */
  replaces: versionRef.nullable(),
  /** Open requests: how many would get another due time at once, and how many would not. */
  movedRequests: z.number().int(),
  unmovedRequests: z.number().int(),
  /** How many clocks move only with a reason. */
  needReason: z.number().int(),
  /** The first 500, by due time. */
  moved: z.array(movedClock),
  dropped: z.array(droppedProduct),
});
export type SettingsPreview = z.infer<typeof settingsPreview>;

/**
 * `POST /api/settings/versions`: makes a version and brings it to the open requests, at once or at its moment.
 * Errors: not_allowed, bad_input, catalogue_changed, nothing_changed.
 */
export const saveSettings = changedContent.extend({
  /** Null: from now on. */
  holdsFrom: instant.nullable(),
  /** For the history of versions. */
  note: text.max(2000).nullable(),
  /** P8: without one no promise moves later; everybody who reads a moved request reads it. */
  reason: text.max(2000).nullable(),
});
export type SaveSettings = z.input<typeof saveSettings>;

export const savedVersion = z.object({
  version: z.number().int(),
  holdsFrom: instant,
});
export type SavedVersion = z.infer<typeof savedVersion>;

/** `POST /api/settings/calendars/{id}/confirmed-years`: its days are final. Errors like saving. Answers savedVersion. */
export const confirmYear = z.strictObject({ basedOn: z.number().int(), year: z.number().int() });

/** `GET /api/settings/versions`, the newest first. */
export const settingsVersions = z.object({
  items: z.array(
    versionRef.extend({
      state: z.enum(['waiting', 'in_force', 'past', 'never_held']),
      savedAt: instant,
      /** Null: a command or the first start. */
      savedBy: z.string().nullable(),
      note: z.string().nullable(),
      reason: z.string().nullable(),
      /** How it was brought to the open requests; null where that has not begun. `finishedAt` null: under way. */
      application: z.object({ finishedAt: instant.nullable(), moved: z.number().int() }).nullable(),
    }),
  ),
});
export type SettingsVersions = z.infer<typeof settingsVersions>;

/** `GET /api/settings/holiday-countries`: names in the reader's language, by name. */
export const holidayCountries = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
  ),
});
export type HolidayCountries = z.infer<typeof holidayCountries>;

/**
 * The `message` of a field of `bad_input`, whose `path` leads into the body: `calendars.0.weekly.monday`. `GET
 * /api/settings/catalogue.zip` gives what holds as YAML files; it has no body of JSON.
 */
export const settingsFaults = [
  /** No weekday has hours, or the exceptional days leave a whole year without any. */
  'no_working_time',
  'bad_interval',
  'intervals_overlap',
  'bad_date',
  'unknown_zone',
  'unknown_country',
  'bad_year',
  'bad_id',
  'id_taken',
  /** A calendar that a plan names, also an earlier version's that a contract keeps. */
  'calendar_in_use',
  /** A plan that a contract has. */
  'plan_in_use',
  'unknown_calendar',
  'missing_name',
  'not_a_whole_number',
  'number_too_small',
  'not_a_share',
  /** Rank 0 is the common queue: no incidents and no targets. */
  'rank_zero_promises_nothing',
  'clock_taken',
  'standard_plan_missing',
  /** A product that licences or contracts name; its id stands at the end of `path`. */
  'product_in_use',
  'product_taken',
  'unknown_product',
  'version_taken',
  'missing_version',
  'no_versions',
  /** A recommended update that is no other version of the product. */
  'unknown_version',
  'missing_fixes',
  'ended_before_limited',
  'missing_explanation',
  'unknown_area',
  'unknown_exclusion',
  'unknown_link',
  'unknown_plan',
  'unknown_category',
  /** An exclusion that refuses sending, or says that there are links, and names neither a link nor a category. */
  'leads_nowhere',
  /** Anything else; `detail` says what in English. */
  'not_as_expected',
] as const;
export type SettingsFault = (typeof settingsFaults)[number];

/** Bytes: many products with many versions come whole. */
export const LARGEST_SETTINGS_BODY = 8 * 1024 * 1024;
