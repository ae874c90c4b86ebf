import { z } from 'zod';
import { breachReason, clockKind, clockState, disputeState } from './clock.ts';
import { instant, severity } from './primitives.ts';
import { receipt } from './receipt.ts';

export const RECEIPT_FORMAT = 'pactdesk-receipt';
/** Another one from the day on which files of before could be read wrongly. */
export const RECEIPT_VERSION = 1;

const hash = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');

/** What the hash of an entry covers, besides the request's id and the hash before it. No words: only their hash. */
const entry = z.strictObject({
  seq: z.number().int(),
  kind: z.string(),
  occurredAt: instant,
  recordedAt: instant,
  actorKind: z.string(),
  actorId: z.string().nullable(),
  internal: z.boolean(),
  terms: z.record(z.string(), z.unknown()),
  contentHash: hash,
  hash,
});

/** An entry that the reader of the file may not see: place and hash keep the chain closed. */
const withheldEntry = z.strictObject({
  seq: z.number().int(),
  hash,
  withheld: z.literal(true),
});

const promise = z.strictObject({
  kind: clockKind,
  cycle: z.number().int(),
  state: clockState,
  severity,
  target: z.strictObject({ calendar: z.string(), minutes: z.number().int() }).nullable(),
  startsAt: instant.nullable(),
  warningAt: instant.nullable(),
  dueAt: instant.nullable(),
  answeredAt: instant.nullable(),
  breachReason: breachReason.nullable(),
  dispute: disputeState.nullable(),
  receipt,
});

/**
 * `GET /api/requests/{number}/receipt-file`: a history with all that its clocks follow from, signed with Ed25519.
 * The signature covers the canonical JSON (sorted names, no spaces) of everything but itself.
 */
export const receiptFile = z.strictObject({
  format: z.literal(RECEIPT_FORMAT),
  version: z.literal(RECEIPT_VERSION),
  /** The installation's public address. */
  installation: z.string(),
  requestNumber: z.string(),
  requestId: z.string(),
  madeAt: instant,
  /** Oldest first. */
  entries: z.array(z.union([withheldEntry, entry])).min(1),
  /** The calendars that the history pins, by version of the catalogue. */
  catalogues: z.array(
    z.strictObject({
      version: z.number().int(),
      calendars: z.array(z.looseObject({ id: z.string() })),
    }),
  ),
  clocks: z.array(promise).min(1),
  /** SPKI. */
  publicKey: z.base64(),
  signature: z.base64(),
});
export type ReceiptFile = z.infer<typeof receiptFile>;
export type ReceiptEntry = ReceiptFile['entries'][number];
