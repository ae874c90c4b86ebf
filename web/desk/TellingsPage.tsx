import { Button } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../app/LoadFailed.tsx';
import { usePageTitle } from '../app/page-title.ts';
import { useNow, useTimeFormat } from '../clock/reader.ts';
import { Empty, LoadingRows } from '../design/PageState.tsx';
import { DeskPageTop } from './DeskPageTop.tsx';
import { useAnnounce } from './presence.ts';
import classes from './Tellings.module.css';
import { useSeenWhenLeft } from './use-seen-when-left.ts';

interface Told {
  number: string;
  subject: string;
  /** ISO instant, UTC. */
  at: string;
  seen: boolean;
}

interface TellingsPageProps<Item extends Told> {
  title: string;
  empty: { icon: ReactNode; title: string; text: string };
  pages: UseInfiniteQueryResult<InfiniteData<{ items: Item[] }>>;
  /** Must stay the same from one drawing to the next. */
  see: () => void;
  children: (item: Item) => ReactNode;
}

/** What somebody was told, the newest first; what is shown here has been seen. */
export function TellingsPage<Item extends Told>({
  title,
  empty,
  pages,
  see,
  children,
}: TellingsPageProps<Item>) {
  const { t } = useTranslation('common');
  usePageTitle(title);
  useAnnounce(null, false);
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  useSeenWhenLeft(
    items.some(({ seen }) => !seen),
    see,
  );
  return (
    <>
      <DeskPageTop title={title} />
      <div className={classes.page}>
        {pages.isPending && <LoadingRows count={6} height={72} label={t('loading')} />}
        {pages.isError && (
          <LoadFailed error={pages.error} onRetry={() => void pages.refetch()} back="/desk" />
        )}
        {pages.data && items.length === 0 && (
          <Empty icon={empty.icon} title={empty.title}>
            {empty.text}
          </Empty>
        )}
        <ul>{items.map(children)}</ul>
        {pages.hasNextPage && (
          <Button variant="default" size="xs" onClick={() => void pages.fetchNextPage()}>
            {t('loadMore')}
          </Button>
        )}
      </div>
    </>
  );
}

interface TellingProps {
  told: Told;
  sign: ReactNode;
  /** Who or which company. */
  from: string;
  children: ReactNode;
}

/** One of them: a sign, the request, what was told of it, and when. */
export function Telling({
  told: { number, subject, at, seen },
  sign,
  from,
  children,
}: TellingProps) {
  const { t } = useTranslation('desk');
  const { near } = useTimeFormat();
  const now = useNow();
  return (
    <li className={classes.item} data-seen={seen}>
      {sign}
      <div className={classes.words}>
        <Link to="/desk/requests/$number" params={{ number }} className={classes.link}>
          {!seen && <span className={classes.hidden}>{t('queue.unread')} </span>}
          {number} {subject}
        </Link>
        <p className={classes.excerpt}>{children}</p>
      </div>
      <p className={classes.meta}>
        {from}, <time dateTime={at}>{near(Date.parse(at), now)}</time>
      </p>
    </li>
  );
}
