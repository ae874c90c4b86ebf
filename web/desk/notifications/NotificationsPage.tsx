import { Button } from '@mantine/core';
import { IconAlarm, IconAlertCircle, IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../../api/notifications.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { Empty, LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useLive } from '../live.ts';
import { useAnnounce } from '../presence.ts';
import { notificationPages, useNotificationsSeen } from '../queries.ts';
import classes from '../Tellings.module.css';
import { useSeenWhenLeft } from '../use-seen-when-left.ts';

/** What I was told of promises at risk or broken; what is shown here has been seen. */
export function NotificationsPage() {
  const { t } = useTranslation(['desk', 'common']);
  usePageTitle(t('nav.notifications'));
  useAnnounce(null, false);
  const pages = useInfiniteQuery({ ...notificationPages, refetchInterval: useLive().pollMs });
  const notifications = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const { mutate } = useNotificationsSeen();
  useSeenWhenLeft(
    notifications.some(({ seen }) => !seen),
    mutate,
  );
  return (
    <>
      <DeskPageTop title={t('nav.notifications')} />
      <div className={classes.page}>
        {pages.isPending && <LoadingRows count={6} height={72} label={t('common:loading')} />}
        {pages.isError && (
          <LoadFailed error={pages.error} onRetry={() => void pages.refetch()} back="/desk" />
        )}
        {pages.data && notifications.length === 0 && (
          <Empty icon={<IconBell size={28} stroke={1.5} />} title={t('notifications.empty.title')}>
            {t('notifications.empty.text')}
          </Empty>
        )}
        <ul>
          {notifications.map((notification) => (
            <Item key={notification.id} notification={notification} />
          ))}
        </ul>
        {pages.hasNextPage && (
          <Button variant="default" size="xs" onClick={() => void pages.fetchNextPage()}>
            {t('common:loadMore')}
          </Button>
        )}
      </div>
    </>
  );
}

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;

function Item({ notification }: { notification: Notification }) {
  const { t } = useTranslation(['desk', 'common']);
  const { near } = useTimeFormat();
  const now = useNow();
  const { number, subject, company, type, clock, dueAt, state, at, seen } = notification;
  const late = type !== 'clock.warning';
  const words = t(`notifications.${type === 'clock.warning' ? 'warning' : 'late'}`, {
    clock: t(`common:clock.kind.${clock}`),
    when: near(Date.parse(dueAt), now),
  });
  return (
    <li className={classes.item} data-seen={seen}>
      <span className={classes.sign} data-late={late}>
        {late ? <IconAlertCircle {...icon} /> : <IconAlarm {...icon} />}
      </span>
      <div className={classes.words}>
        <Link to="/desk/requests/$number" params={{ number }} className={classes.link}>
          {!seen && <span className={classes.hidden}>{t('queue.unread')} </span>}
          {number} {subject}
        </Link>
        <p className={classes.excerpt}>
          {words}
          {state !== null && state !== 'running' && state !== 'none' && (
            <> {t(`notifications.since.${state}`)}</>
          )}
        </p>
      </div>
      <p className={classes.meta}>
        {company}, <time dateTime={at}>{near(Date.parse(at), now)}</time>
      </p>
    </li>
  );
}
