import { z } from 'zod';
import type { Notification } from '../../api/notifications.ts';
import type { Scope } from '../access/index.ts';
import { decodePlace, encodeCursor, instantText } from '../platform/cursor.ts';
import { listNotifications } from './store-notifications.ts';

const place = z.tuple([instantText, z.uuid()]);

/** What the reader was told of clocks, newest first. Error: bad_cursor. */
export async function readNotifications(
  scope: Scope,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Notification[]; next: string | null }> {
  const after = cursor ? decodePlace(cursor, place) : null;
  const rows = await listNotifications(scope, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ id, subject, companyName, clockState, event, at, seen }) => ({
      id,
      type: event.type,
      number: event.request,
      subject,
      company: companyName,
      clock: event.clock,
      cycle: event.cycle,
      share: event.share,
      dueAt: event.dueAt,
      state: clockState,
      at: new Date(at).toISOString(),
      seen,
    })),
    next: last ? encodeCursor(last.cursor) : null,
  };
}
