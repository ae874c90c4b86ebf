import { z } from 'zod';
import type { Receipt, ReceiptStep } from '../domain/sla/index.ts';
import { instant, severity } from './primitives.ts';

const at = { at: instant };
const span = { at: instant, from: instant, to: instant };
const promise = z.object({ ms: z.number(), working: z.boolean() }).nullable();
const effect = z.enum(['promised', 'earlier', 'unchanged', 'later', 'no_target', 'breach_stays']);
const dueAt = instant.nullable();

/** One line of a receipt, as data; `domain/sla` puts it in words. */
const step = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('sent'),
    ...at,
    severity,
    channel: z.enum(['portal', 'email', 'phone']),
    plan: z.string(),
    promise,
  }),
  z.object({ code: z.literal('call'), ...at, startedClock: z.boolean() }),
  z.object({
    code: z.literal('severity_changed'),
    ...at,
    severityBefore: severity,
    severity,
    promise,
    effect,
    dueAt,
  }),
  z.object({ code: z.literal('terms_changed'), ...at, plan: z.string(), effect, dueAt }),
  z.object({ code: z.literal('waits'), ...span }),
  z.object({ code: z.literal('opening_started'), ...at }),
  z.object({ code: z.literal('counted'), ...span, ms: z.number() }),
  z.object({
    code: z.literal('not_counted'),
    ...span,
    reason: z.enum(['break', 'night', 'weekend', 'holiday']),
    notes: z.array(z.looseObject({ en: z.string() })),
  }),
  z.object({ code: z.literal('due'), ...at }),
  z.object({ code: z.literal('answered'), ...at, marginMs: z.number().nullable() }),
  z.object({ code: z.literal('stopped'), ...at }),
]);

/** Why a due time is what it is: every counted interval, every wait, every change (P2–P5, P8). */
export const receipt = z.object({
  steps: z.array(step),
  calendar: z.string().nullable(),
  zone: z.string(),
  targetMs: z.number().nullable(),
  countedMs: z.number(),
  warnings: z.array(
    z.object({ code: z.literal('yearUnconfirmed'), calendar: z.string(), year: z.number().int() }),
  ),
});
export type ReceiptOnTheWire = z.infer<typeof receipt>;

type Instants = 'at' | 'from' | 'to' | 'dueAt';
const instants: string[] = ['at', 'from', 'to', 'dueAt'] satisfies Instants[];

/** A step of the domain with its instants as text: the schema above must take every one of them. */
type OnTheWire<Step> = Step extends unknown
  ? {
      -readonly [Key in keyof Step]: Key extends Instants
        ? string | Extract<Step[Key], null>
        : Step[Key] extends readonly (infer Item)[]
          ? Item[]
          : Step[Key];
    }
  : never;

function stepToWire(step: ReceiptStep): OnTheWire<ReceiptStep> {
  const entries = Object.entries(step).map(([key, value]) => [
    key,
    instants.includes(key) && value !== null ? new Date(value as number).toISOString() : value,
  ]);
  return Object.fromEntries(entries) as OnTheWire<ReceiptStep>;
}

/** Epoch milliseconds become ISO instants. */
export const receiptToWire = (from: Receipt): ReceiptOnTheWire => ({
  ...from,
  steps: from.steps.map(stepToWire),
  warnings: [...from.warnings],
});
