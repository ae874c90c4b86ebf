import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestSummary } from '../../../api/requests.ts';
import { RequestTime } from '../../clock/RequestTime.tsx';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import type { QueueSearch } from '../queue/filter.ts';
import { useViewTitle } from '../views/use-view-title.ts';
import classes from './SideList.module.css';

interface Props {
  requests: readonly RequestSummary[];
  complete: boolean;
  search: QueueSearch;
  current: string;
}

/** The queue that one came from, beside the request that is open: one stop of the Tab key, arrows move in it. */
export function SideList({ requests, complete, search, current }: Props) {
  const { t } = useTranslation('desk');
  const title = useViewTitle(search);
  const stop = requests.find(({ number }) => number === current) ?? requests[0];
  return (
    <nav className={classes.list} aria-label={title}>
      <p className={classes.head}>
        <span>{t('queue.order')}</span>
        <span>{complete ? requests.length : `${requests.length}+`}</span>
      </p>
      <ul>
        {requests.map((request) => (
          <Item
            key={request.number}
            request={request}
            current={request.number === current}
            isStop={request === stop}
          />
        ))}
      </ul>
    </nav>
  );
}

interface ItemProps {
  request: RequestSummary;
  current: boolean;
  isStop: boolean;
}

function Item({ request, current, isStop }: ItemProps) {
  const { number, subject, company, planName, unread } = request;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li>
      <Link
        ref={link}
        to="/desk/requests/$number"
        params={{ number }}
        className={classes.item}
        aria-current={current ? 'page' : undefined}
        data-unread={unread && !current}
        tabIndex={isStop ? 0 : -1}
        onKeyDown={moveAlong}
      >
        <span className={classes.row}>
          <RequestTime clock={request.clock} bar={false} short brief />
          <RequestSeverity level={request.severity} short />
        </span>
        <span className={classes.subject}>{subject}</span>
        <span className={classes.company}>
          {company.name}, {planName}
        </span>
      </Link>
    </li>
  );
}

function moveAlong(event: KeyboardEvent<HTMLAnchorElement>): void {
  const item = event.currentTarget.parentElement;
  const beside = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling };
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  beside[event.key]?.querySelector('a')?.focus();
}
