import { z } from 'zod';
import { BREACH_REASONS, CLOCK_KINDS, CLOCK_STATES, DISPUTE_STATES } from '../domain/sla/index.ts';
import { target } from './catalogue.ts';
import { instant, severity } from './primitives.ts';
import { receipt } from './receipt.ts';

export const clockState = z.enum(CLOCK_STATES);

/** The first qualified answer, and what else a plan promises (P5, P6). */
export const clockKind = z.enum(CLOCK_KINDS);
const clockStanding = z.enum([
  'none',
  'on_track',
  'due_soon',
  'overdue',
  'paused',
  'met',
  'missed',
  'stopped',
]);
export type ClockStanding = z.infer<typeof clockStanding>;

/** What a list row needs to draw the promise. */
export const clockSummary = z.object({
  kind: clockKind,
  /** 1, 2, …: a next-answer or regular-update clock comes again and again. */
  cycle: z.number().int(),
  state: clockState,
  standing: clockStanding,
  startsAt: instant.nullable(),
  /** From here on it is due soon. */
  warningAt: instant.nullable(),
  /** Null also while it is paused. */
  dueAt: instant.nullable(),
  answeredAt: instant.nullable(),
  /** The spans that count from start to due time; null where every minute does. */
  counts: z.array(z.object({ from: instant, to: instant })).nullable(),
});
export type ClockSummary = z.infer<typeof clockSummary>;

/** Why a promise was broken. */
export const breachReason = z.enum(BREACH_REASONS);

/** Somebody asked to leave a promise out of the count; a second person decides. */
export const disputeState = z.enum(DISPUTE_STATES);

export const clock = clockSummary.extend({
  severity,
  target: target.nullable(),
  /** A telephone call now would start this clock earlier (P3). */
  callWouldStartIt: z.boolean(),
  /** Of a breach: why it happened; null where nobody has said. */
  breachReason: breachReason.nullable(),
  dispute: disputeState.nullable(),
  receipt,
});
export type ClockView = z.infer<typeof clock>;

/** `GET /api/requests/{number}/clocks`: all promises of a request; the first response is always the first. */
export const clocks = z.object({
  items: z.array(clock).min(1),
  /** The plans that the receipts speak of, by id, in the reader's language. */
  planNames: z.record(z.string(), z.string()),
});
export type ClocksView = z.infer<typeof clocks>;
