import { z } from 'zod';
import { MOST_PARTICIPANTS, statuses } from '../domain/requests/index.ts';
import { breachReason, clockKind, clockSummary } from './clock.ts';
import { attachedFiles, fileView } from './files.ts';
import { companyRole, personRef } from './people.ts';
import {
  instant,
  line,
  listOf,
  localDate,
  oneLine,
  pageOf,
  pageQuery,
  requestNumber,
  severity,
  text,
  word,
} from './primitives.ts';
import { saidAnswer } from './request-categories.ts';

const requestStatus = z.enum(statuses);

/** `POST /api/requests` (R2). An `Idempotency-Key` header makes a repeated sending harmless. */
export const createRequest = z.object({
  /** Needed only by a person who belongs to several companies. */
  companyId: z.uuid().optional(),
  productId: word(100),
  versionId: word(100),
  /** "I use a certified version": the update is not recommended then. */
  certifiedVersion: z.boolean().default(false),
  /** The contract of a premium request; null for standard support (K2). */
  contractId: z.uuid().nullable(),
  severity,
  osVersion: line.optional(),
  /** What it asks for, by the ids of `GET /api/products` (R2). */
  typeId: word(100).optional(),
  subtypeId: word(100).optional(),
  subject: line,
  description: text,
  files: attachedFiles,
  /** Members of the company who take part from the start (C3). */
  copyTo: z.array(z.uuid()).max(MOST_PARTICIPANTS).default([]),
  /** Copy to them although addresses among them lie outside the company: see `leaves_company`. */
  copyConfirmed: z.boolean().default(false),
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
  category: z.object({ id: z.string(), name: z.string() }),
  /** Where it is worked on (R1). */
  queue: z.object({ id: z.string(), name: z.string() }),
  /** The category's name, and no version, where it is about no product. */
  productName: z.string(),
  /** For narrow columns. */
  productShortName: z.string(),
  versionName: z.string(),
  createdAt: instant,
  updatedAt: instant,
  createdBy: personRef,
  assignee: personRef.nullable(),
  /** The clock that is due first; the first response where none runs. */
  clock: clockSummary,
  /** R4: when a request that waits for the customer ends by itself; null where it does not. */
  lapsesAt: instant.nullable(),
  /** Something was written or changed since this reader last looked. */
  unread: z.boolean(),
});
export type RequestSummary = z.infer<typeof requestSummary>;

export const requestFilter = z.object({
  /** `current`: open, and ended within the last seven days. */
  state: z.enum(['current', 'your_turn', 'solved', 'all']).default('current'),
  /** Mine, or another member's by id. */
  createdBy: z.union([z.enum(['anyone', 'me']), z.uuid()]).default('anyone'),
  categoryId: word(100).optional(),
  productId: word(100).optional(),
  severity: z.coerce.number().pipe(severity).optional(),
  status: listOf(requestStatus).optional(),
  /** The support level. */
  planId: word(100).optional(),
  /** Days of the reader's time zone, both of them counted in. */
  createdFrom: localDate.optional(),
  createdUntil: localDate.optional(),
  /** What has news for the reader; what is late with its answer. Both: what is both. */
  only: listOf(z.enum(['unread', 'late'])).optional(),
  /** In subject and words, or a number like PD-20440. */
  search: oneLine.optional(),
});
export type RequestFilter = z.input<typeof requestFilter>;
export const requestQuery = pageQuery.extend(requestFilter.shape);

/** A stretch of words around what was searched for. */
const marked = z.array(z.object({ text: z.string(), hit: z.boolean() }));
export const listedRequest = requestSummary.extend({
  /** Where the words of a search stand; null without a search, and where the number was meant. */
  found: z
    .object({
      subject: marked,
      /** The first message that has them; null where only the subject does. */
      message: z
        .object({
          seq: z.number().int(),
          at: instant,
          by: personRef.nullable(),
          excerpt: marked,
        })
        .nullable(),
    })
    .nullable(),
});
export type ListedRequest = z.infer<typeof listedRequest>;

/** `GET /api/requests`: what a customer sees of their companies; their turn first, then ours, then what is solved. */
export const requestPage = pageOf(listedRequest);
export type RequestPage = z.infer<typeof requestPage>;

/** `GET /api/requests/overview`: the numbers on the tabs, and the sentence above the list. */
export const requestOverview = z.object({
  current: z.number().int(),
  yourTurn: z.number().int(),
  withUs: z.number().int(),
  solved: z.number().int(),
  all: z.number().int(),
  /** Open requests whose promise is broken and not yet made good. */
  late: z.array(requestNumber),
  /** What the filters can be set to. */
  people: z.array(personRef),
  products: z.array(z.object({ id: z.string(), name: z.string() })),
  categories: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Support levels. */
  plans: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type RequestOverview = z.infer<typeof requestOverview>;

/** What is written on a request. Customers: `reply`. Staff: the others. */
export const messageKind = z.enum(['reply', 'answer', 'question', 'solution', 'note']);
export type MessageKind = z.infer<typeof messageKind>;

/** `POST /api/requests/{number}/messages` */
export const writeMessage = z.object({
  kind: messageKind,
  body: text,
  /** Staff say whether an answer, question or solution is a qualified answer (P5). */
  qualified: z.boolean().optional(),
  /** Who is named in a note: members of staff. */
  mentions: z.array(z.uuid()).max(20).optional(),
  /** The newest entry the writer has seen: a message that arrived since is shown before this one is sent. */
  seenSeq: z.number().int().min(0).optional(),
  /** The macro this was written from. */
  macroId: z.uuid().optional(),
  /** Random, of this sending: the same words sent again with it, after an answer was lost, are written once. */
  sendingId: z.string().min(16).max(100).optional(),
  files: attachedFiles,
});
export type WriteMessage = z.infer<typeof writeMessage>;

const namesClock = { clock: clockKind, cycle: z.number().int().min(1) };

/** `POST /api/requests/{number}/moves` */
export const makeMove = z.discriminatedUnion('move', [
  z.object({ move: z.literal('take') }),
  z.object({ move: z.literal('assign'), assigneeId: z.uuid().nullable() }),
  /** A call that began long before it is logged needs a reason. */
  z.object({ move: z.literal('log_call'), startedAt: instant, reason: line.optional() }),
  /** Names the entry that was wrong; null: there was no such call. */
  z.object({
    move: z.literal('correct_call'),
    seq: z.number().int().min(1),
    startedAt: instant.nullable(),
    reason: line,
  }),
  /** Names the answer that was marked wrongly (P5). */
  z.object({
    move: z.literal('correct_answer'),
    seq: z.number().int().min(1),
    qualified: z.boolean(),
    reason: line,
  }),
  /** P8: null is standard support. A promise gets later, or away, only where staff say that it may. */
  z.object({
    move: z.literal('change_contract'),
    contractId: z.uuid().nullable(),
    mayBeLater: z.boolean().default(false),
    reason: line,
  }),
  /** K3: gives the premium incident back to the contract year it was taken from. */
  z.object({ move: z.literal('return_incident'), reason: line }),
  /** Why a promise was broken. */
  z.object({
    move: z.literal('explain_breach'),
    ...namesClock,
    breachReason,
    comment: line.optional(),
  }),
  /** Asks to leave a broken promise out of the count; somebody else decides. */
  z.object({ move: z.literal('dispute'), ...namesClock, reason: line }),
  z.object({
    move: z.literal('decide_dispute'),
    ...namesClock,
    accepted: z.boolean(),
    reason: line,
  }),
  z.object({ move: z.literal('change_severity'), severity, reason: line }),
  z.object({ move: z.literal('solve_without_info'), reason: line.optional() }),
  z.object({ move: z.literal('cancel'), reason: line }),
  z.object({ move: z.literal('accept') }),
  z.object({ move: z.literal('resume'), reason: line.optional() }),
  z.object({ move: z.literal('close') }),
  /** Staff take the ball back without a message. */
  z.object({ move: z.literal('continue') }),
  /** Takes back one's own last move, named by its entry, while nothing was told to anybody. */
  z.object({ move: z.literal('undo'), seq: z.number().int().min(1) }),
]);
export type MakeMove = z.infer<typeof makeMove>;
export const moveName = z.enum([
  'take',
  'assign',
  'log_call',
  'change_severity',
  'solve_without_info',
  'cancel',
  'accept',
  'resume',
  'close',
  'continue',
  'correct_call',
  'correct_answer',
  'change_contract',
  'return_incident',
  'explain_breach',
  'dispute',
  'decide_dispute',
  'undo',
]);
export type MoveName = z.infer<typeof moveName>;

/** One entry of the conversation and of the visible history, in order. */
export const requestEntry = z.object({
  seq: z.number().int(),
  at: instant,
  kind: z.enum([
    'opened',
    'taken',
    'assigned',
    'continued',
    'participant_added',
    'participant_removed',
    'handed_over',
    'undone',
    'call_logged',
    'severity_changed',
    'replied',
    'answered',
    'asked',
    'solution_provided',
    'noted',
    'edited',
    'follow_up_opened',
    'accepted',
    'resumed',
    'closed_by_user',
    'cancelled_by_support',
    'solved_without_info',
    'call_corrected',
    'answer_corrected',
    'terms_changed',
    'incident_returned',
    'breach_explained',
    'dispute_opened',
    'dispute_decided',
    'lapsed',
    'ended_with_company',
    'anonymised',
  ]),
  actor: personRef.extend({ side: z.enum(['customer', 'staff', 'system']) }),
  /** Internal: staff only. */
  internal: z.boolean(),
  body: z.string().nullable(),
  /** For `opened`: what was answered in the form of a category; none in technical support's. */
  answers: z.array(
    saidAnswer.extend({
      /** It names a request that this reader may open. */
      opens: z.boolean(),
    }),
  ),
  /** The language the body is written in, if known. */
  qualified: z.boolean().nullable(),
  /** For `severity_changed`. */
  severity: z.object({ from: severity, to: severity }).nullable(),
  /** For `call_logged` and its correction: the start of the call; null where there was none. */
  callStartedAt: instant.nullable(),
  reason: z.string().nullable(),
  /** For `assigned`; null where nobody is the assignee any more. For participants: who. */
  person: personRef.nullable(),
  /** Who is named in a note. */
  mentions: z.array(personRef),
  /** Taken back by a later `undone`, whose `undoes` is this entry's seq. */
  undone: z.boolean(),
  files: z.array(fileView),
  undoes: z.number().int().nullable(),
  /** What stood here before its author corrected it, oldest first; `body` is what counts now. */
  earlier: z.array(z.object({ at: instant, body: z.string().nullable() })),
  /** Until when this reader can still correct it; null where they cannot. */
  editableUntil: instant.nullable(),
  /** For `edited`: the seq of the entry whose words it corrects. */
  edits: z.number().int().nullable(),
  /** For corrections: the seq of the entry that was wrong. */
  corrects: z.number().int().nullable(),
  /** For what is said of one clock: its breach, a dispute. */
  clock: z.object({ kind: clockKind, cycle: z.number().int() }).nullable(),
  breachReason: breachReason.nullable(),
  /** For `dispute_decided`. */
  accepted: z.boolean().nullable(),
  /** For `terms_changed`: what it runs on since. */
  runsOn: z
    .object({
      cause: z.enum(['contract', 'catalogue']),
      contractNumber: z.string().nullable(),
      planName: z.string(),
    })
    .nullable(),
});
export type RequestEntry = z.infer<typeof requestEntry>;

/** `GET /api/requests/{number}` */
export const requestDetail = requestSummary.extend({
  /** Null where it is about none. */
  productId: z.string().nullable(),
  osVersion: z.string().nullable(),
  certifiedVersion: z.boolean(),
  /** What it asks for (R2); null where nothing was chosen. */
  type: z.object({ id: z.string(), name: z.string() }).nullable(),
  subtype: z.object({ id: z.string(), name: z.string() }).nullable(),
  contractId: z.uuid().nullable(),
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
  /** People of the company who follow this request besides whoever opened it. */
  participants: z.array(
    personRef.extend({
      /** They answer for it in place of a colleague who left. */
      tookOver: z.boolean(),
    }),
  ),
  /** Who of the company gets a public message of this reader's by mail, whoever opened it first. */
  mailed: z.array(
    personRef.extend({
      /**
       * Where what is written leaves the company: an address that is not one of its own, or the name of the other company
       * of a merger; null inside, and for whoever opened it.
       */
      outside: z.string().nullable(),
    }),
  ),
  /** R4: the ended request that it goes on from, and the one that goes on from it. */
  followUpOf: requestNumber.nullable(),
  followUp: z.object({ number: requestNumber, open: z.boolean() }).nullable(),
  /** R4: what an answer does now that it has ended; null while it is open, and for who may not answer. */
  afterEnd: z
    .object({
      does: z.enum(['opens', 'files', 'refuses']),
      why: z.enum(['final', 'late', 'follow_up_ended']).nullable(),
      /** For `opens`: until when. */
      until: instant.nullable(),
      /** For `opens`: whether the follow-up takes a premium incident. */
      takesIncident: z.boolean(),
    })
    .nullable(),
  /** The reader's own last move, while it can be taken back. */
  undo: z.object({ seq: z.number().int(), until: instant }).nullable(),
  /** What this reader may do now: the page asks, it never decides. */
  abilities: z.object({
    moves: z.array(moveName),
    messages: z.array(messageKind),
    manageParticipants: z.boolean(),
  }),
});
export type RequestDetail = z.infer<typeof requestDetail>;

/** `PUT /api/requests/{number}/read` */
export const markRead = z.object({ seq: z.number().int().min(0) });

/** `POST /api/requests/{number}/participants`; `DELETE …/participants/{personId}` takes one away. */
export const addParticipant = z.object({
  personId: z.uuid(),
  /** Add them although their address lies outside the company: see `leaves_company`. */
  confirmed: z.boolean().optional(),
});

/** `GET /api/requests/colleagues` and `GET /api/requests/{number}/colleagues`: who of the company could be added. */
export const colleagues = z.object({
  items: z.array(
    personRef.extend({
      /** Where it lies outside the company: adding them has to be confirmed. */
      outsideAddress: z.string().nullable(),
    }),
  ),
});
export type Colleague = z.infer<typeof colleagues>['items'][number];
