import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import type { Scope } from '../access/index.ts';
import { insertAnnouncementMails } from './store.ts';

export interface AnnouncementMail {
  announcementId: string;
  companyId: string;
  /** Who is told. */
  personId: string;
  language: Language;
}

/** Promises mails to staff about announced clocks, in the caller's transaction. */
export async function queueAnnouncementMails(
  scope: Scope,
  mails: readonly AnnouncementMail[],
): Promise<void> {
  if (mails.length === 0) return;
  await insertAnnouncementMails(
    scope,
    mails.map((mail) => ({ ...mail, mailId: randomUUIDv7() })),
  );
}
