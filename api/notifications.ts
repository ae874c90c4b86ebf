import { z } from 'zod';
import { CLOCK_KINDS, CLOCK_STATES } from '../domain/sla/index.ts';
import { instant, pageOf, requestNumber } from './primitives.ts';

const announcementType = z.enum(['clock.warning', 'clock.breached', 'clock.overdue']);

/** `GET /api/notifications`: what I was told of promises at risk or broken, newest first. */
export const notification = z.object({
  /** The announcement's. */
  id: z.uuid(),
  type: announcementType,
  number: requestNumber,
  subject: z.string(),
  company: z.string(),
  clock: z.enum(CLOCK_KINDS),
  cycle: z.number().int(),
  /** Of the target; null after the breach. */
  share: z.number().nullable(),
  /** As it was announced. */
  dueAt: instant,
  /** How the clock stands by now; null where a later change took it away. */
  state: z.enum(CLOCK_STATES).nullable(),
  at: instant,
  seen: z.boolean(),
});
export type Notification = z.infer<typeof notification>;
export const notificationPage = pageOf(notification);
/** `PUT /api/notifications/seen`: everything up to now is seen. */

/** `GET /api/announcements?request=PD-20440`: each as a webhook will be sent it, ids and codes only, the oldest first. */
export const announcementsQuery = z.object({ request: requestNumber });
export const announcements = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      type: announcementType,
      at: instant,
      plannedFor: instant,
      request: requestNumber,
      /** Its public id. */
      company: z.string(),
      clock: z.enum(CLOCK_KINDS),
      cycle: z.number().int(),
      /** As the catalogue names it; `first_warning` is the plan's own. */
      step: z.string(),
      /** Of the target; null for a step after the breach, and for the plan's own first warning. */
      share: z.number().nullable(),
      dueAt: instant,
    }),
  ),
});
