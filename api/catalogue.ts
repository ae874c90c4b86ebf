import { z } from 'zod';
import { EXTRAS, SIGNATURE_LANES } from '../domain/plans/index.ts';
import { OUTCOMES, PHASES } from '../domain/support/index.ts';
import { severity } from './primitives.ts';

/** What standard support excludes (R9). */
export const exclusion = z.object({
  id: z.string(),
  name: z.string(),
  explanation: z.string(),
  outcome: z.enum(OUTCOMES),
  /** The category of requests it leads to, by id. */
  category: z.string().nullable(),
  link: z.object({ name: z.string(), url: z.string() }).nullable(),
  /** The plans that do it all the same, by id. */
  liftedBy: z.array(z.string()),
  sending: z.enum(['possible', 'refused']),
});
export type Exclusion = z.infer<typeof exclusion>;

const requestSubtype = z.object({
  id: z.string(),
  name: z.string(),
  /** Ids; where both are empty it is offered for all. */
  areas: z.array(z.string()),
  products: z.array(z.string()),
  /** By id: what it asks for is excluded (R9). */
  exclusion: z.string().nullable(),
});

/** What the technical-support form asks and says beside products: types, subtypes, exclusions (R2, R9). */
export const supportForm = z.object({
  /** What a phase means, in the operator's words. */
  phases: z.partialRecord(z.enum(PHASES), z.string()),
  types: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      exclusion: z.string().nullable(),
      subtypes: z.array(requestSubtype),
    }),
  ),
  exclusions: z.array(exclusion),
});
export type SupportForm = z.infer<typeof supportForm>;

/** `GET /api/products`: names are in the reader's language. */
export const productAreas = z.object({
  areas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      icon: z.string(),
      products: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          versions: z.array(
            z.object({
              id: z.string(),
              name: z.string(),
              /** Today. */
              phase: z.enum(PHASES),
              /** Days, where the operator names them; the latter may be to come. */
              limitedSince: z.string().nullable(),
              endedSince: z.string().nullable(),
              certified: z.boolean(),
              recommendedUpdate: z.object({ version: z.string(), fixes: z.string() }).nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
  support: supportForm,
});
export type ProductAreas = z.infer<typeof productAreas>;

/** A promised duration on a calendar (P2). `working` is false for a 24/7 target. */
export const target = z.object({ minutes: z.number().int(), working: z.boolean() });
export type Target = z.infer<typeof target>;

export const planSummary = z.object({
  id: z.string(),
  name: z.string(),
  rank: z.number().int(),
  /** Premium incidents a contract year; null where unlimited, 0 where the plan has none. */
  incidents: z.number().int().nullable(),
  namedContacts: z.number().int(),
  targets: z.array(
    z.object({
      severity,
      target: target.nullable(),
      /** The id of the calendar on which a request of this severity is worked on. */
      calendar: z.string(),
    }),
  ),
  signatureLane: z.enum(SIGNATURE_LANES),
  /** What one file of a request may be, in gigabytes (10^9 bytes). */
  largestFileGb: z.number().int(),
  extras: z.array(z.enum(EXTRAS)),
});
export type PlanSummary = z.infer<typeof planSummary>;

/** `GET /api/plans`: names are in the reader's language. */
export const plans = z.object({
  plans: z.array(planSummary),
  /** What targets are counted on. */
  calendars: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Plans = z.infer<typeof plans>;
