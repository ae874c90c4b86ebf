import type { Severity } from '../../domain/plans/index.ts';
import type { Status } from '../../domain/requests/index.ts';

/** What a mail tells about a request, as it stands when the mail is sent. Instants are epoch milliseconds. */
export interface RequestFacts {
  /** Like `PD-20440`. */
  number: string;
  /** The newest entry of the history that these facts know of. */
  historySeq: number;
  subject: string;
  /** The number of the ended request that this one goes on from (R4). */
  followUpOf: string | null;
  /** What the operator calls a status, in the reader's language; ours stands where there is none. */
  statusNames: Readonly<Partial<Record<Status, string>>>;
  /** Who opened the request. */
  customerName: string;
  /** In the reader's language. */
  planName: string;
  premium: boolean;
  contractNumber: string | null;
  severity: Severity;
  /** When the first qualified answer is due; null where nothing is promised (P2). */
  dueAt: number | null;
  /** The promise was kept, missed or ended: it is not told again. */
  settled: boolean;
  /** P3: the clock waits for a call; `dueAt` then holds without one. */
  callWouldStartIt: boolean;
  callCode: string;
  supportPhone: string;
  /** R4: when the request closes by itself unless the customer writes; null where the change says nothing of it. */
  lapsesAt: number | null;
  /** What the author wrote, as typed: Markdown. */
  body: string | null;
  authorName: string | null;
  reason: string | null;
  /** The reader's, IANA. */
  timeZone: string;
  /** Null where it is about no product; then the category's name is told. */
  productName: string | null;
  versionName: string;
  /** In the reader's language. */
  categoryName: string;
  /** What was answered in the category's form, where the told event opened the request. */
  answers: readonly { name: string; value: string | boolean }[];
}

/** The operator's links of the confirmation (R5). */
export interface MailLinks {
  diagnostics: string;
  extendedSupport: string;
  professionalServices: string;
  newsChannel: string;
}
