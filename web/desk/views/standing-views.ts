import {
  IconAlarm,
  IconAlertCircle,
  IconCornerUpLeft,
  IconInbox,
  IconUser,
  IconUserPlus,
  type TablerIcon,
} from '@tabler/icons-react';
import type { QueueCounts } from '../../../api/queue.ts';
import type { QueueSearch } from '../queue/filter.ts';

export interface StandingView {
  id: 'queue' | 'mine' | 'overdue' | 'withinHour' | 'unassigned' | 'awaitingCustomer';
  search: QueueSearch;
  icon: TablerIcon;
  count: Exclude<keyof QueueCounts, 'queues'>;
}

/** The views everybody has. */
export const standingViews: readonly StandingView[] = [
  { id: 'queue', search: {}, icon: IconInbox, count: 'open' },
  { id: 'mine', search: { assignee: 'me' }, icon: IconUser, count: 'mine' },
  { id: 'overdue', search: { due: 'overdue' }, icon: IconAlertCircle, count: 'overdue' },
  { id: 'withinHour', search: { due: 'within_hour' }, icon: IconAlarm, count: 'withinHour' },
  {
    id: 'unassigned',
    search: { assignee: 'nobody' },
    icon: IconUserPlus,
    count: 'unassigned',
  },
  {
    id: 'awaitingCustomer',
    search: { status: 'awaiting_customer' },
    icon: IconCornerUpLeft,
    count: 'awaitingCustomer',
  },
];
