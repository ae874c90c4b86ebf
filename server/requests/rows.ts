import type { Language } from '../../api/primitives.ts';
import type { SaidAnswer } from '../../api/request-categories.ts';
import type { StaffRole } from '../../domain/access/index.ts';
import type { Severity } from '../../domain/plans/index.ts';
import type { QueuePlace, Status, Waiting } from '../../domain/requests/index.ts';
import type { Alarm, Clock, Clocks } from '../../domain/sla/index.ts';
import type { RecordedEvent } from './clock-events.ts';

/** What a list row shows. Instants are epoch milliseconds. */
export interface RequestRow {
  id: string;
  companyId: string;
  number: number;
  subject: string;
  status: Status;
  severity: Severity;
  planId: string;
  contractId: string | null;
  companyPublicId: string;
  companyName: string;
  categoryId: string;
  queueId: string;
  /** Null where it is about no product. */
  productId: string | null;
  productName: string | null;
  versionName: string | null;
  createdAt: number;
  updatedAt: number;
  createdBy: string;
  createdByName: string;
  assigneeId: string | null;
  assigneeName: string | null;
  /** The clock that a list shows. */
  clockKind: Clock['kind'];
  clockCycle: number;
  clockState: Clock['state'];
  clockStartsAt: number | null;
  clockWarningAt: number | null;
  clockDueAt: number | null;
  clockAnsweredAt: number | null;
  /** The calendar the clock counts on, in the edition of the catalogue that the request pinned. */
  clockCalendar: string | null;
  catalogueVersion: number | null;
  /** When it ends by itself (R4); null where it does not. */
  lapsesAt: number | null;
  /** Something the reader can see came since they last looked. */
  unread: boolean;
  /** The database's clock, epoch ms. */
  now: number;
}

interface Named {
  id: string;
  name: string;
}

/** Somebody who was added to a request. */
export interface AddedPerson extends Named {
  /** In place of a colleague who left: then they answer for it. */
  tookOver: boolean;
}

/** One event with its words and the names that belong to it. */
export interface EntryRow extends RecordedEvent {
  actorKind: 'customer' | 'staff' | 'system';
  actorName: string | null;
  internal: boolean;
  /** Null where the words were erased. */
  content: { body?: string; reason?: string; answers?: SaidAnswer[] } | null;
  /** Who became the assignee, was added or taken away. */
  person: Named | null;
  /** For a change of terms: of the contract it runs on since; null for standard support. */
  contractNumber: string | null;
  mentions: Named[] | null;
}

/** One request with all its page shows. */
export interface FoundRequest extends RequestRow {
  /** The roles that see it (R8); null for everybody who works on requests. */
  seenByRoles: StaffRole[] | null;
  osVersion: string | null;
  certifiedVersion: boolean;
  callCode: string;
  historySeq: number;
  creatorLanguage: string;
  creatorRole: string | null;
  /** For staff only. */
  creatorEmail: string | null;
  /** Ids of the people who were added; their names where they can still be seen. */
  participants: string[];
  successors: string[];
  addedPeople: AddedPerson[];
  entries: EntryRow[];
}

/** Who is written to, in which language. */
export interface Reader {
  personId: string;
  language: Language;
}

/** What a use case needs of the request it holds locked. */
export interface LockedRequest {
  id: string;
  companyId: string;
  number: number;
  status: Status;
  severity: Severity;
  createdBy: string;
  assigneeId: string | null;
  historySeq: number;
  historyHead: Buffer;
  /** Epoch ms; null while it is open. */
  endedAt: number | null;
  /** Of who created it, for the e-mail; null where they have left the company. */
  creatorLanguage: Language | null;
  /** The roles that see it (R8); null for everybody who works on requests. */
  seenByRoles: StaffRole[] | null;
  /** Ids of the people who were added. */
  participants: string[];
  /** Of them, those who took it over from a colleague who left. */
  successors: string[];
  /** The same people, for the e-mail; without those who have left. */
  addedReaders: Reader[];
}

/** A request that nobody else can change until this transaction ends, with its history. */
export interface Held {
  request: LockedRequest;
  /** As the caller may see it: customers have no internal entries. */
  history: RecordedEvent[];
  /** Epoch ms. */
  now: number;
}

/** What is stored with a request after its history grew. */
export interface RequestState {
  status: Status;
  severity: Severity;
  assigneeId: string | null;
  clocks: Clocks;
  /** Of each clock, in the same order: what is to be announced of it. */
  alarms: readonly Alarm[][];
  place: QueuePlace;
  /** When it ends by itself; null where nobody waits for the customer (R4). */
  waiting: Waiting | null;
}

export type { SaidAnswer };

export const publicNumber = (number: number): string => `PD-${number}`;
export const parseNumber = (number: string): number => Number(number.slice('PD-'.length));
