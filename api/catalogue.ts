import { z } from 'zod';
import { EXTRAS, SIGNATURE_LANES } from '../domain/plans/index.ts';
import { severity } from './primitives.ts';

const lifeCyclePhase = z.enum(['full', 'limited', 'ended']);

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
              phase: lifeCyclePhase,
              certified: z.boolean(),
              recommendedUpdate: z.object({ version: z.string(), fixes: z.string() }).nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
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
