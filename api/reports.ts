import { z } from 'zod';
import { breachReason, clockKind, disputeState } from './clock.ts';
import { instant, localDate, requestNumber, severity, word } from './primitives.ts';

/** `GET /api/reports/promises`: what was kept and what was broken on these days, both included, in the operator's zone. */
export const promiseQuery = z.object({
  from: localDate,
  to: localDate,
  planId: word(100).optional(),
  /** A company's public id. */
  company: word(100).optional(),
});
export type PromiseQuery = z.infer<typeof promiseQuery>;

const figures = z.object({
  kept: z.number().int(),
  /** Answered late, or past due and still open. */
  broken: z.number().int(),
  /** Of the broken: left out of the count by agreement of two people. */
  leftOut: z.number().int(),
  /** Of the broken: nobody has said why. */
  unexplained: z.number().int(),
  /** Of the broken: somebody asks to leave it out, nobody has decided. */
  disputed: z.number().int(),
  /** Kept of all, 0 to 1; null where there was none. */
  rawShare: z.number().nullable(),
  /** The same without what is left out. */
  adjustedShare: z.number().nullable(),
});
export type PromiseFigures = z.infer<typeof figures>;

const breach = z.object({
  number: requestNumber,
  subject: z.string(),
  companyName: z.string(),
  planName: z.string(),
  severity,
  kind: clockKind,
  cycle: z.number().int(),
  dueAt: instant,
  /** Null where it was never answered, or is still to be. */
  answeredAt: instant.nullable(),
  /** Of the request; null while it is open. */
  endedAt: instant.nullable(),
  reason: breachReason.nullable(),
  dispute: disputeState.nullable(),
});
export type Breach = z.infer<typeof breach>;

export const promiseReport = z.object({
  from: localDate,
  to: localDate,
  madeAt: instant,
  total: figures,
  groups: z.array(
    figures.extend({ kind: clockKind, planId: z.string(), planName: z.string(), severity }),
  ),
  reasons: z.array(z.object({ reason: breachReason.nullable(), count: z.number().int() })),
  /** The newest 500. */
  breaches: z.array(breach),
});
export type PromiseReport = z.infer<typeof promiseReport>;
