import { z } from 'zod';
import { CLOCK_KINDS } from '../domain/sla/index.ts';
import { productAreas } from './catalogue.ts';
import { chosenLanguage, instant, localDate, requestNumber, text } from './primitives.ts';
import { requestCategories } from './request-categories.ts';
import {
  calendarSettings,
  names,
  planSettings,
  productsSettings,
  statusNames,
  supportSettings,
} from './settings-content.ts';

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

/** Bytes: many products with many versions come whole. */
export const LARGEST_SETTINGS_BODY = 8 * 1024 * 1024;
