import {
  IconCircleCheck,
  IconCircleDashedCheck,
  IconCircleMinus,
  IconCircleX,
  IconCornerUpLeft,
  IconLock,
  IconProgress,
  type TablerIcon,
} from '@tabler/icons-react';
import { Badge, type BadgeTone } from '../design/Badge.tsx';
import type { RequestStatus } from './status.ts';

const looks: Record<RequestStatus, [BadgeTone, TablerIcon]> = {
  processing: ['slate', IconProgress],
  awaiting_customer: ['turn', IconCornerUpLeft],
  solution_provided: ['petrol', IconCircleCheck],
  solved_no_info: ['outline', IconCircleDashedCheck],
  cancelled_by_support: ['outline', IconCircleX],
  cancelled_by_user: ['outline', IconCircleMinus],
  closed: ['outline', IconLock],
};

interface Props {
  status: RequestStatus;
  /** The status in the words of the face it is shown on. */
  words: string;
  small?: boolean;
}

/** Who has the ball. */
export function RequestStatusBadge({ status, words, small = false }: Props) {
  const [tone, Icon] = looks[status];
  return (
    <Badge tone={tone} small={small} icon={<Icon stroke={1.75} aria-hidden="true" />}>
      {words}
    </Badge>
  );
}
