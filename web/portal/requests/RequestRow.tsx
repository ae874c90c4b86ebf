import { VisuallyHidden } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedRequest, RequestSummary } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';
import { RequestTime } from '../../clock/RequestTime.tsx';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { languageOf } from '../../requests/language-of.ts';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import { RequestStatusBadge } from '../../requests/RequestStatusBadge.tsx';
import { isOpen } from '../../requests/status.ts';
import { Excerpt } from './lazily.ts';
import { Marked } from './Marked.tsx';
import classes from './RequestList.module.css';

/** One request, one link. */
export function RequestRow({ request }: { request: ListedRequest }) {
  const { t } = useTranslation(['portal', 'common']);
  const format = useTimeFormat();
  const now = useNow();
  const { number, status, found } = request;
  return (
    <li className={classes.item}>
      <Link to="/requests/$number" params={{ number }} className={classes.row}>
        <span className={classes.what}>
          <span className={classes.subject} data-unread={request.unread}>
            {request.unread && (
              <>
                <i className={classes.dot} aria-hidden="true" />
                <VisuallyHidden>{t('requests.unread')} </VisuallyHidden>
              </>
            )}
            <span className={classes.words} lang={languageOf(request.subject)}>
              {found ? <Marked parts={found.subject} /> : request.subject}
            </span>
          </span>
          <span className={classes.meta}>
            <span>{number}</span>
            <RequestSeverity level={request.severity} />
            <span>
              {request.productName} {request.versionName}
            </span>
          </span>
          {found?.message && (
            <Suspense fallback={null}>
              <Excerpt message={found.message} />
            </Suspense>
          )}
        </span>
        <span>
          <RequestStatusBadge status={status} words={t(`requests.statusWord.${status}`)} />
          {status === 'solved_no_info' && (
            <span className={classes.second}>{t('requests.noInformation')}</span>
          )}
          {request.lapsesAt && (
            <span className={classes.second}>
              {t('requests.lapses', { when: format.near(Date.parse(request.lapsesAt), now) })}
            </span>
          )}
        </span>
        <WhoNext request={request} />
        {isOpen(status) ? (
          <RequestTime clock={request.clock} />
        ) : (
          <span className={classes.quiet}>
            {t('requests.endedOn', { date: format.date(Date.parse(request.updatedAt)) })}
          </span>
        )}
      </Link>
    </li>
  );
}

function WhoNext({ request }: { request: RequestSummary }) {
  const { t } = useTranslation('portal');
  const me = useMe().person;
  const { status, assignee, createdBy, queue } = request;
  if (!isOpen(status)) return <span className={classes.quiet}>{t('requests.nobody')}</span>;
  const ours = status === 'processing';
  const person = ours ? assignee : createdBy;
  const mine = person?.id === me.id;
  const name = person?.name ?? queue.name;
  const confirms = status === 'solution_provided';
  return (
    <span className={classes.who}>
      {person ? (
        <Avatar name={person.name} size="small" />
      ) : (
        <span className={classes.team} aria-hidden="true">
          <IconUsers size={14} stroke={1.75} />
        </span>
      )}
      <span className={classes.words}>
        {mine
          ? t(confirms ? 'requests.youConfirm' : 'requests.you')
          : confirms
            ? t('requests.confirms', { name })
            : name}
      </span>
    </span>
  );
}
