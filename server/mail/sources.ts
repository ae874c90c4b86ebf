import type { Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { AnnouncementFacts } from './announcement-facts.ts';
import type { QueueFacts } from './queue-telling.ts';
import type { MailLinks, RequestFacts } from './request-facts.ts';
import type { LeasedMail } from './store.ts';

/** What the words of a mail are made from. */
export interface Sources {
  database: Database;
  /** `now`: epoch ms. Null where there is nothing to tell: the request is gone, the event was undone, or the reader follows it no more. */
  requestFacts: (
    scope: Scope,
    companyId: string,
    requestId: string,
    eventSeq: number,
    now: number,
    reader: { personId: string; language: string; timeZone: string },
  ) => Promise<RequestFacts | null>;
  /** Null where it is of no interest any more: the promise was kept meanwhile. */
  announcementFacts: (
    scope: Scope,
    announcementId: string,
    now: number,
  ) => Promise<AnnouncementFacts | null>;
  /** Null where the request is gone, or its reader may not see it any more. */
  queueFacts: (
    scope: Scope,
    request: { companyId: string; requestId: string },
    reader: { personId: string; language: string },
  ) => Promise<QueueFacts | null>;
  links: () => Promise<MailLinks>;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Like `Support <support@pactdesk.example>`. */
  from: string;
}

/** What of a mail is known before its words. */
export interface Writing {
  mail: LeasedMail;
  /** Of the sender. */
  host: string;
  /** Epoch milliseconds. */
  now: number;
}
