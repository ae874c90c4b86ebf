import { z } from 'zod';
import { statuses } from '../domain/requests/index.ts';
import { personRef } from './people.ts';
import {
  instant,
  line,
  oneLine,
  pageOf,
  pageQuery,
  requestNumber,
  severity,
  text,
  word,
} from './primitives.ts';
import { messageKind, requestSummary } from './requests.ts';

/** Several values of one filter travel as a comma-separated list. */
const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .max(2000)
    .transform((typed) => typed.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(50));

/** What the queue shows (A4). A saved view keeps one of these. */
const queueFilter = z.object({
  state: z.enum(['open', 'ended', 'all']).default('open'),
  /** Me, nobody, anyone, or a person's id. */
  assignee: z.union([z.enum(['anyone', 'me', 'nobody']), z.uuid()]).default('anyone'),
  severity: listOf(z.string().transform(Number).pipe(severity)).optional(),
  status: listOf(z.enum(statuses)).optional(),
  planId: listOf(word(100)).optional(),
  productId: listOf(word(100)).optional(),
  categoryId: listOf(word(100)).optional(),
  queueId: listOf(word(100)).optional(),
  /** A company's public id. */
  company: word(100).optional(),
  /** Past due; due within the hour, or past due; broken, and nobody has said why. */
  due: z.enum(['overdue', 'within_hour', 'unexplained']).optional(),
  /** In subject and words, or a number like PD-20440. */
  search: oneLine.optional(),
});
export type QueueFilter = z.input<typeof queueFilter>;

/** `GET /api/queue` */
export const queueQuery = pageQuery.extend(queueFilter.shape);

/** Who looks at a request at the moment. */
const onlooker = personRef.extend({ writing: z.boolean() });

export const queueItem = requestSummary.extend({ onlookers: z.array(onlooker) });
export type QueueItem = z.infer<typeof queueItem>;
export const queuePage = pageOf(queueItem);
export type QueuePage = z.infer<typeof queuePage>;

/** `GET /api/queue/counts`: the numbers beside the views. */
export const queueCounts = z.object({
  open: z.number().int(),
  mine: z.number().int(),
  unassigned: z.number().int(),
  overdue: z.number().int(),
  withinHour: z.number().int(),
  awaitingCustomer: z.number().int(),
  /** Open requests in each queue that is one's own to work in (R1), in the operator's order. */
  queues: z.array(z.object({ id: z.string(), name: z.string(), open: z.number().int() })),
  /** Mentions of me that I have not seen. */
  mentions: z.number().int(),
  /** What I was told of promises and have not seen. */
  notifications: z.number().int(),
});
export type QueueCounts = z.infer<typeof queueCounts>;

/** `GET /api/queue/choices`: what the filters can be set to. */
export const queueChoices = z.object({
  staff: z.array(personRef),
  plans: z.array(z.object({ id: z.string(), name: z.string() })),
  products: z.array(z.object({ id: z.string(), name: z.string() })),
  categories: z.array(z.object({ id: z.string(), name: z.string() })),
  queues: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type QueueChoices = z.infer<typeof queueChoices>;

/** `POST /api/queue/bulk`: each request for itself; one that cannot be moved does not hold up the others. */
export const bulkMove = z.object({
  numbers: z.array(requestNumber).min(1).max(200),
  move: z.discriminatedUnion('move', [
    z.object({ move: z.literal('take') }),
    z.object({ move: z.literal('assign'), assigneeId: z.uuid().nullable() }),
    z.object({ move: z.literal('continue') }),
    z.object({ move: z.literal('solve_without_info'), reason: line.optional() }),
    z.object({ move: z.literal('cancel'), reason: line }),
  ]),
});
export type BulkMove = z.input<typeof bulkMove>;

/** What became of each; `seq` is what an undo names. */
export const bulkResult = z.object({
  done: z.array(z.object({ number: requestNumber, seq: z.number().int() })),
  refused: z.array(z.object({ number: requestNumber, code: z.string() })),
});
export type BulkResult = z.infer<typeof bulkResult>;

/** `POST /api/queue/undo` */
export const bulkUndo = z.object({
  done: z
    .array(z.object({ number: requestNumber, seq: z.number().int() }))
    .min(1)
    .max(200),
});

/** `GET /api/views`, `POST /api/views`, `PATCH` and `DELETE /api/views/{id}`: one's own. */
export const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The query string of the filter, as `GET /api/queue` takes it. */
  filter: z.record(z.string(), z.string()),
});
export type SavedView = z.infer<typeof savedView>;
export const saveView = z.object({
  name: line.max(100),
  filter: z.record(word(50), word(2000)),
});

/** `GET /api/mentions`: where colleagues named me, newest first. */
export const mention = z.object({
  number: requestNumber,
  subject: z.string(),
  seq: z.number().int(),
  at: instant,
  by: personRef,
  /** The beginning of the note. */
  excerpt: z.string(),
  seen: z.boolean(),
});
export type Mention = z.infer<typeof mention>;
export const mentionPage = pageOf(mention);
/** `PUT /api/mentions/seen`: everything up to now is seen. */

/** `GET /api/macros`: everybody's and one's own. */
export const macro = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: messageKind.exclude(['reply']),
  /** With variables like {{customer}}; see domain/requests/macro. */
  body: z.string(),
  mine: z.boolean(),
  used: z.number().int(),
  mayChange: z.boolean(),
});
export type Macro = z.infer<typeof macro>;
/** `POST /api/macros`, `PATCH /api/macros/{id}` */
export const writeMacro = z.object({
  name: line.max(100),
  kind: messageKind.exclude(['reply']),
  body: text.max(20_000),
  /** Only for me; shared ones are kept by those who lead. */
  mine: z.boolean().default(true),
});
