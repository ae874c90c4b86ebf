import { Button } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../../api/queue.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { Empty, LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useLive } from '../live.ts';
import { useAnnounce } from '../presence.ts';
import { mentionPages, useMentionsSeen } from '../queries.ts';
import classes from '../Tellings.module.css';
import { useSeenWhenLeft } from '../use-seen-when-left.ts';

/** Where colleagues named me in notes; what is shown here has been seen. */
export function MentionsPage() {
  const { t } = useTranslation(['desk', 'common']);
  usePageTitle(t('nav.mentions'));
  useAnnounce(null, false);
  const pages = useInfiniteQuery({ ...mentionPages, refetchInterval: useLive().pollMs });
  const mentions = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const { mutate } = useMentionsSeen();
  useSeenWhenLeft(
    mentions.some(({ seen }) => !seen),
    mutate,
  );
  return (
    <>
      <DeskPageTop title={t('nav.mentions')} />
      <div className={classes.page}>
        {pages.isPending && <LoadingRows count={6} height={72} label={t('common:loading')} />}
        {pages.isError && (
          <LoadFailed error={pages.error} onRetry={() => void pages.refetch()} back="/desk" />
        )}
        {pages.data && mentions.length === 0 && (
          <Empty icon={<IconAt size={28} stroke={1.5} />} title={t('mentions.empty.title')}>
            {t('mentions.empty.text')}
          </Empty>
        )}
        <ul>
          {mentions.map((mention) => (
            <Item key={`${mention.number}${mention.seq}`} mention={mention} />
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

function Item({ mention }: { mention: Mention }) {
  const { t } = useTranslation('desk');
  const { near } = useTimeFormat();
  const now = useNow();
  const { number, subject, by, at, excerpt, seen } = mention;
  return (
    <li className={classes.item} data-seen={seen}>
      <Avatar name={by.name} />
      <div className={classes.words}>
        <Link to="/desk/requests/$number" params={{ number }} className={classes.link}>
          {!seen && <span className={classes.hidden}>{t('queue.unread')} </span>}
          {number} {subject}
        </Link>
        <p className={classes.excerpt}>{excerpt}</p>
      </div>
      <p className={classes.meta}>
        {by.name}, <time dateTime={at}>{near(Date.parse(at), now)}</time>
      </p>
    </li>
  );
}
