import { z } from 'zod';
import { target } from './catalogue.ts';
import { instant, severity } from './primitives.ts';
import { receipt } from './receipt.ts';

const clockState = z.enum(['none', 'running', 'met', 'missed', 'stopped']);
const clockStanding = z.enum([
  'none',
  'on_track',
  'due_soon',
  'overdue',
  'met',
  'missed',
  'stopped',
]);
export type ClockStanding = z.infer<typeof clockStanding>;

/** What a list row needs to draw the promise. */
export const clockSummary = z.object({
  state: clockState,
  standing: clockStanding,
  startsAt: instant.nullable(),
  /** From here on it is due soon. */
  warningAt: instant.nullable(),
  dueAt: instant.nullable(),
  answeredAt: instant.nullable(),
  /** The spans that count from start to due time; null where every minute does. */
  counts: z.array(z.object({ from: instant, to: instant })).nullable(),
});
export type ClockSummary = z.infer<typeof clockSummary>;

/** `GET /api/requests/{number}/clock` */
export const clock = clockSummary.extend({
  severity,
  target: target.nullable(),
  /** A telephone call now would start this clock earlier (P3). */
  callWouldStartIt: z.boolean(),
  receipt,
});
export type ClockView = z.infer<typeof clock>;
