import type { Scope } from '../access/index.ts';
import type { AnnouncementFacts } from '../mail/index.ts';
import { publicNumber } from '../requests/index.ts';
import { findAnnounced } from './store-notifications.ts';

/**
 * What a mail about an announcement tells, `now` in epoch ms. Null where nobody needs it any more: a warning of a clock
 * that has ended or stands still.
 */
export async function announcementFacts(
  scope: Scope,
  announcementId: string,
  now: number,
): Promise<AnnouncementFacts | null> {
  const found = await findAnnounced(scope, announcementId);
  if (!found?.dueAt) return null;
  const { event, kind, state, number, subject, companyName, assigneeName, dueAt } = found;
  const { type } = event;
  if (state !== 'running' && (type === 'clock.warning' || state !== 'missed')) return null;
  return {
    type,
    clock: kind,
    number: publicNumber(number),
    subject,
    companyName,
    assigneeName,
    dueAt,
    now,
  };
}
