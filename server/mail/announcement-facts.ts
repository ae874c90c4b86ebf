import type { AnnouncementType } from '../../domain/escalation/index.ts';
import type { ClockKind } from '../../domain/sla/index.ts';

/** What a mail to staff tells about an announced clock, as it stands when the mail is sent. Instants are epoch ms. */
export interface AnnouncementFacts {
  type: AnnouncementType;
  clock: ClockKind;
  /** Like `PD-20440`. */
  number: string;
  subject: string;
  companyName: string;
  assigneeName: string | null;
  dueAt: number;
  now: number;
}
