import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestSummary } from '../../../api/requests.ts';
import { RequestTime } from '../../clock/RequestTime.tsx';
import { queuePages } from '../../requests/queries.ts';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import classes from './SideList.module.css';

/** The queue's first page beside the request that is open. */
export function SideList({ current }: { current: string }) {
  const { t } = useTranslation('desk');
  const pages = useInfiniteQuery({ ...queuePages({ state: 'open' }), refetchInterval: 15_000 });
  const requests = pages.data?.pages[0]?.items ?? [];
  return (
    <nav className={classes.list} aria-label={t('nav.queue')}>
      <p className={classes.head}>{t('queue.order')}</p>
      <ul>
        {requests.map((request) => (
          <Item key={request.number} request={request} current={request.number === current} />
        ))}
      </ul>
    </nav>
  );
}

function Item({ request, current }: { request: RequestSummary; current: boolean }) {
  const { number, subject, company, planName } = request;
  return (
    <li>
      <Link
        to="/desk/requests/$number"
        params={{ number }}
        className={classes.item}
        aria-current={current ? 'page' : undefined}
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
