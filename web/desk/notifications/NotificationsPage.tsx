import { IconAlarm, IconAlertCircle, IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Notification } from '../../../api/notifications.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { useLive } from '../live.ts';
import { notificationPages, useNotificationsSeen } from '../queries.ts';
import classes from '../Tellings.module.css';
import { Telling, TellingsPage } from '../TellingsPage.tsx';

/** What I was told of promises at risk or broken. */
export function NotificationsPage() {
  const { t } = useTranslation('desk');
  const pages = useInfiniteQuery({ ...notificationPages, refetchInterval: useLive().pollMs });
  const { mutate } = useNotificationsSeen();
  const empty = {
    icon: <IconBell size={28} stroke={1.5} />,
    title: t('notifications.empty.title'),
    text: t('notifications.empty.text'),
  };
  return (
    <TellingsPage title={t('nav.notifications')} empty={empty} pages={pages} see={mutate}>
      {(notification) => <Item key={notification.id} notification={notification} />}
    </TellingsPage>
  );
}

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;

function Item({ notification }: { notification: Notification }) {
  const { t } = useTranslation(['desk', 'common']);
  const { near } = useTimeFormat();
  const now = useNow();
  const { company, type, clock, dueAt, state } = notification;
  const late = type !== 'clock.warning';
  const sign = (
    <span className={classes.sign} data-late={late}>
      {late ? <IconAlertCircle {...icon} /> : <IconAlarm {...icon} />}
    </span>
  );
  return (
    <Telling told={notification} sign={sign} from={company}>
      {t(`notifications.${type === 'clock.warning' ? 'warning' : 'late'}`, {
        clock: t(`common:clock.kind.${clock}`),
        when: near(Date.parse(dueAt), now),
      })}
      {state !== null && state !== 'running' && state !== 'none' && (
        <> {t(`notifications.since.${state}`)}</>
      )}
    </Telling>
  );
}
