import type { Language } from '../../api/primitives.ts';
import type { Severity } from '../../domain/plans/index.ts';
import type { QueuePlace, Status } from '../../domain/requests/index.ts';
import type { Clock } from '../../domain/sla/index.ts';

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
  productName: string;
  versionName: string;
  createdAt: number;
  updatedAt: number;
  createdBy: string;
  createdByName: string;
  assigneeId: string | null;
  assigneeName: string | null;
  clockState: Clock['state'];
  clockStartsAt: number | null;
  clockWarningAt: number | null;
  clockDueAt: number | null;
  clockAnsweredAt: number | null;
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
  /** Of who created it, for the e-mail. */
  creatorLanguage: Language;
}

/** What is stored with a request after its history grew. */
export interface RequestState {
  status: Status;
  severity: Severity;
  assigneeId: string | null;
  clock: Clock;
  place: QueuePlace;
}

export const publicNumber = (number: number): string => `PD-${number}`;
export const parseNumber = (number: string): number => Number(number.slice('PD-'.length));
