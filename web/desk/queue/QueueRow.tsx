import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestSummary } from '../../../api/requests.ts';
import { RequestTime } from '../../clock/RequestTime.tsx';
import { useNow } from '../../clock/reader.ts';
import { roundSpan } from '../../clock/span.ts';
import { timeLeft } from '../../clock/time-left.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import { DeskStatus } from '../DeskStatus.tsx';
import { RequestPlan } from '../RequestPlan.tsx';
import classes from './QueueTable.module.css';

export function QueueRow({ request, current }: { request: RequestSummary; current: boolean }) {
  const { t } = useTranslation('desk');
  const { t: tCommon } = useTranslation();
  const now = useNow();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { number, assignee } = request;
  return (
    <tr
      ref={row}
      className={classes.row}
      aria-current={current || undefined}
      data-late={timeLeft(request.clock, now).kind === 'overdue'}
    >
      <td className={classes.time}>
        <RequestTime clock={request.clock} short />
      </td>
      <td className={classes.severity}>
        <RequestSeverity level={request.severity} />
      </td>
      <td className={classes.request}>
        <Link to="/desk/requests/$number" params={{ number }} className={classes.link}>
          <span className={classes.number}>{number.slice(3)}</span>
          <span className={classes.subject}>{request.subject}</span>
        </Link>
      </td>
      <td className={classes.company}>
        <span className={classes.pair}>
          <span className={classes.name}>{request.company.name}</span>
          <RequestPlan request={request} />
        </span>
      </td>
      <td className={classes.product}>
        <span className={classes.name}>
          {request.productName} {request.versionName}
        </span>
      </td>
      <td className={classes.status}>
        <DeskStatus request={request} />
      </td>
      <td className={classes.owner}>
        <span title={assignee?.name ?? t('queue.nobody')}>
          <Avatar name={assignee?.name ?? null} size="small" />
          <span className={classes.hidden}>{assignee?.name ?? t('queue.nobody')}</span>
        </span>
      </td>
      <td className={classes.active}>{roundSpan(tCommon, now - Date.parse(request.updatedAt))}</td>
    </tr>
  );
}
