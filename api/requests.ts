import { z } from 'zod';
import { statuses } from '../domain/requests/index.ts';
import { clockSummary } from './clock.ts';
import { companyRole, personRef } from './people.ts';
import { instant, line, pageOf, pageQuery, requestNumber, severity, text } from './primitives.ts';

const requestStatus = z.enum(statuses);

/** `POST /api/requests` (R2). An `Idempotency-Key` header makes a repeated sending harmless. */
export const createRequest = z.object({
  /** Needed only by a person who belongs to several companies. */
  companyId: z.uuid().optional(),
  productId: z.string().max(100),
  versionId: z.string().max(100),
  /** "I use a certified version": the update is not recommended then. */
  certifiedVersion: z.boolean().default(false),
  /** The contract of a premium request; null for standard support (K2). */
  contractId: z.uuid().nullable(),
  severity,
  osVersion: line.optional(),
  subject: line,
  description: text,
});
export type CreateRequest = z.input<typeof createRequest>;

export const requestSummary = z.object({
  number: requestNumber,
  subject: z.string(),
  status: requestStatus,
  severity,
  planId: z.string(),
  planName: z.string(),
  premium: z.boolean(),
  company: z.object({ publicId: z.string(), name: z.string() }),
  productName: z.string(),
  versionName: z.string(),
  createdAt: instant,
  updatedAt: instant,
  createdBy: personRef,
  assignee: personRef.nullable(),
  clock: clockSummary,
});
export type RequestSummary = z.infer<typeof requestSummary>;

/** `GET /api/requests`: the queue for staff (A4), the company's list for customers, newest first. */
export const requestPage = pageOf(requestSummary);
export type RequestPage = z.infer<typeof requestPage>;
export const requestQuery = pageQuery.extend({
  state: z.enum(['open', 'ended', 'all']).default('open'),
  /** For staff: only what I am the assignee of, or what nobody is. */
  assignee: z.enum(['anyone', 'me', 'nobody']).default('anyone'),
});

/** What is written on a request. Customers: `reply`. Staff: the others. */
export const messageKind = z.enum(['reply', 'answer', 'question', 'solution', 'note']);
export type MessageKind = z.infer<typeof messageKind>;

/** `POST /api/requests/{number}/messages` */
export const writeMessage = z.object({
  kind: messageKind,
  body: text,
  /** Staff say whether an answer, question or solution is a qualified answer (P5). */
  qualified: z.boolean().optional(),
});
export type WriteMessage = z.infer<typeof writeMessage>;

/** `POST /api/requests/{number}/moves` */
export const makeMove = z.discriminatedUnion('move', [
  z.object({ move: z.literal('take') }),
  z.object({ move: z.literal('log_call'), startedAt: instant }),
  z.object({ move: z.literal('change_severity'), severity, reason: line }),
  z.object({ move: z.literal('solve_without_info'), reason: line.optional() }),
  z.object({ move: z.literal('cancel'), reason: line }),
  z.object({ move: z.literal('accept') }),
  z.object({ move: z.literal('resume'), reason: line.optional() }),
  z.object({ move: z.literal('close') }),
]);
export type MakeMove = z.infer<typeof makeMove>;
export const moveName = z.enum([
  'take',
  'log_call',
  'change_severity',
  'solve_without_info',
  'cancel',
  'accept',
  'resume',
  'close',
]);
export type MoveName = z.infer<typeof moveName>;

/** One entry of the conversation and of the visible history, in order. */
export const requestEntry = z.object({
  seq: z.number().int(),
  at: instant,
  kind: z.enum([
    'opened',
    'taken',
    'call_logged',
    'severity_changed',
    'replied',
    'answered',
    'asked',
    'solution_provided',
    'noted',
    'accepted',
    'resumed',
    'closed_by_user',
    'cancelled_by_support',
    'solved_without_info',
  ]),
  actor: personRef.extend({ side: z.enum(['customer', 'staff']) }),
  /** Internal: staff only. */
  internal: z.boolean(),
  body: z.string().nullable(),
  /** The language the body is written in, if known. */
  qualified: z.boolean().nullable(),
  /** For `severity_changed`. */
  severity: z.object({ from: severity, to: severity }).nullable(),
  /** For `call_logged`: the start of the call. */
  callStartedAt: instant.nullable(),
  reason: z.string().nullable(),
});
export type RequestEntry = z.infer<typeof requestEntry>;

/** `GET /api/requests/{number}` */
export const requestDetail = requestSummary.extend({
  osVersion: z.string().nullable(),
  certifiedVersion: z.boolean(),
  contractNumber: z.string().nullable(),
  contractValidUntil: z.string().nullable(),
  quota: z
    .object({ granted: z.number().int().nullable(), left: z.number().int().nullable() })
    .nullable(),
  /** Told on the telephone, so that the call is found at once (P3). */
  callCode: z.string(),
  supportPhone: z.string(),
  customer: personRef.extend({
    /** For staff; null for customers. */
    email: z.string().nullable(),
    role: companyRole.nullable(),
    namedContact: z.boolean(),
    language: z.string(),
  }),
  entries: z.array(requestEntry),
  /** What this reader may do now: the page asks, it never decides. */
  abilities: z.object({ moves: z.array(moveName), messages: z.array(messageKind) }),
});
export type RequestDetail = z.infer<typeof requestDetail>;
