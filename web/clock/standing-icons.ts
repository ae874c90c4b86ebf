import {
  IconAlarm,
  IconAlertOctagonFilled,
  IconCircleCheck,
  IconClock,
  IconClockOff,
  IconPlayerPause,
  type TablerIcon,
} from '@tabler/icons-react';
import type { TimeLeft } from './time-left.ts';

/** The picture of each standing, beside its words. */
export const standingIcons: Record<TimeLeft['kind'], TablerIcon> = {
  none: IconClockOff,
  stopped: IconClockOff,
  paused: IconPlayerPause,
  on_track: IconClock,
  due_soon: IconAlarm,
  overdue: IconAlertOctagonFilled,
  met: IconCircleCheck,
  answered_late: IconAlertOctagonFilled,
  missed: IconAlertOctagonFilled,
};
