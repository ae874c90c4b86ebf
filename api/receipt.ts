import { z } from 'zod';
import { CLOCK_KINDS, type Receipt, type ReceiptStep } from '../domain/sla/index.ts';
import { instant, severity } from './primitives.ts';

const at = { at: instant };
const span = { at: instant, from: instant, to: instant };
const promise = z.object({ ms: z.number(), working: z.boolean() }).nullable();
const effect = z.enum([
  'promised',
  'earlier',
  'unchanged',
  'later',
  'no_target',
  'paused',
  'breach_stays',
]);
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
    /** R4: only of a follow-up. */
    followUp: z
      .object({ of: z.string(), incident: z.enum(['none', 'taken', 'standard']).nullable() })
      .exactOptional(),
  }),
  z.object({
    code: z.literal('began'),
    ...at,
    cause: z.enum(['reply', 'update', 'reopened']),
    severity,
    plan: z.string(),
    promise,
  }),
  z.object({
    code: z.literal('call'),
    ...at,
    startedClock: z.boolean(),
    loggedAt: instant.nullable(),
  }),
  z.object({
    code: z.literal('call_corrected'),
    ...at,
    before: instant.nullable(),
    startedAt: instant.nullable(),
  }),
  z.object({
    code: z.literal('answer_corrected'),
    ...at,
    answeredAt: instant,
    qualified: z.boolean(),
  }),
  z.object({
    code: z.literal('severity_changed'),
    ...at,
    severityBefore: severity,
    severity,
    promise,
    effect,
    dueAt,
  }),
  z.object({
    code: z.literal('terms_changed'),
    ...at,
    cause: z.enum(['contract', 'catalogue']),
    plan: z.string(),
    effect,
    dueAt,
  }),
  z.object({ code: z.literal('waits'), ...span }),
  z.object({ code: z.literal('opening_started'), ...at }),
  z.object({ code: z.literal('counted'), ...span, ms: z.number() }),
  z.object({
    code: z.literal('not_counted'),
    ...span,
    reason: z.enum(['break', 'night', 'weekend', 'holiday']),
    notes: z.array(z.looseObject({ en: z.string() })),
  }),
  z.object({
    code: z.literal('paused'),
    ...at,
    from: instant,
    to: instant.nullable(),
    reason: z.enum(['awaiting_customer', 'solution']),
  }),
  z.object({ code: z.literal('due'), ...at }),
  z.object({ code: z.literal('answered'), ...at, marginMs: z.number().nullable() }),
  z.object({ code: z.literal('stopped'), ...at }),
]);

/** Why a due time is what it is: every counted interval, every wait, every change (P2–P6, P8). */
export const receipt = z.object({
  kind: z.enum(CLOCK_KINDS),
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

const instants = [
  'at',
  'from',
  'to',
  'dueAt',
  'loggedAt',
  'before',
  'startedAt',
  'answeredAt',
] as const;
type Instants = (typeof instants)[number];
const isInstant = (key: string): key is Instants => instants.some((instant) => instant === key);

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
    isInstant(key) && value !== null ? new Date(value as number).toISOString() : value,
  ]);
  return Object.fromEntries(entries) as OnTheWire<ReceiptStep>;
}

/** Epoch milliseconds become ISO instants. */
export const receiptToWire = (from: Receipt): ReceiptOnTheWire => ({
  ...from,
  steps: from.steps.map(stepToWire),
  warnings: [...from.warnings],
});
