import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '../../../api/live.ts';
import type { QueueItem } from '../../../api/queue.ts';
import { RequestTime } from '../../clock/RequestTime.tsx';
import { useNow } from '../../clock/reader.ts';
import { roundSpan } from '../../clock/span.ts';
import { timeLeft } from '../../clock/time-left.ts';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import { DeskStatus } from '../DeskStatus.tsx';
import { RequestPlan } from '../RequestPlan.tsx';
import { OwnerCell } from './OwnerCell.tsx';
import classes from './QueueTable.module.css';

interface Props {
  request: QueueItem;
  /** Of all rows, the heading being the first. */
  position: number;
  current: boolean;
  chosen: boolean;
  /** Came in while the page was open. */
  fresh: boolean;
  onlookers: Presence['viewing'];
  onCurrent: (number: string) => void;
  onChoose: (number: string, range: boolean) => void;
  /** The row's place on the page is measured where rows are cards of their own height. */
  measure: ((row: HTMLElement | null) => void) | undefined;
  index: number;
}

export const QueueRow = memo(function QueueRow(props: Props) {
  const { request, current, chosen, onCurrent, onChoose } = props;
  const { t } = useTranslation('desk');
  const { t: tCommon } = useTranslation();
  const now = useNow();
  const { number, unread } = request;
  return (
    // The row itself takes the focus and the keys: it is one line of a grid.
    <tr
      ref={props.measure}
      data-index={props.index}
      data-number={number}
      className={classes.row}
      aria-selected={chosen}
      aria-rowindex={props.position}
      tabIndex={current ? 0 : -1}
      data-current={current}
      data-late={timeLeft(request.clock, now).kind === 'overdue'}
      data-unread={unread}
      data-fresh={props.fresh}
      onFocus={() => onCurrent(number)}
    >
      <td className={classes.check}>
        <label className={classes.tick}>
          <input
            type="checkbox"
            tabIndex={current ? 0 : -1}
            checked={chosen}
            aria-label={t('queue.choose', { number })}
            onChange={({ nativeEvent }) =>
              onChoose(number, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </label>
      </td>
      <td className={classes.time}>
        <RequestTime clock={request.clock} short />
      </td>
      <td className={classes.severity}>
        <RequestSeverity level={request.severity} />
      </td>
      <td className={classes.request}>
        <Link
          to="/desk/requests/$number"
          params={{ number }}
          tabIndex={current ? 0 : -1}
          className={classes.link}
        >
          <span className={classes.number}>{number.slice(3)}</span>
          <span className={classes.subject} title={request.subject}>
            {unread && <span className={classes.hidden}>{t('queue.unread')} </span>}
            {request.subject}
          </span>
        </Link>
      </td>
      <td className={classes.company}>
        <span className={classes.pair}>
          <span className={classes.name} title={request.company.name}>
            {request.company.name}
          </span>
          <RequestPlan request={request} />
        </span>
      </td>
      <td className={classes.product}>
        <span className={classes.pair} title={`${request.productName} ${request.versionName}`}>
          <span className={classes.name}>{request.productShortName}</span>
          <span className={classes.version}>{shortVersion(request.versionName)}</span>
        </span>
      </td>
      <td className={classes.status}>
        <DeskStatus request={request} />
      </td>
      <td className={classes.owner}>
        <OwnerCell assignee={request.assignee} onlookers={props.onlookers} />
      </td>
      <td className={classes.active}>{roundSpan(tCommon, now - Date.parse(request.updatedAt))}</td>
    </tr>
  );
});

/** "12.4" of "12.4.0.912": as far as one speaks of it. */
const shortVersion = (version: string): string => version.split('.').slice(0, 2).join('.');
