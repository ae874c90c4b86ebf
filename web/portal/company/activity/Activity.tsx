import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActivityEntry } from '../../../../api/company.ts';
import { serverNow } from '../../../app/api.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { useMe } from '../../../app/session.ts';
import { formatter } from '../../../app/time.ts';
import { Avatar } from '../../../design/Avatar.tsx';
import { Card } from '../../../design/Card.tsx';
import { Failed, LoadingRows } from '../../../design/PageState.tsx';
import { Export, exportPath } from '../../../lists/Export.tsx';
import { activityQuery } from '../queries.ts';
import classes from './Activity.module.css';

/** A3: what happened to the company besides its requests, for those who manage its people. */
export function Activity({ publicId }: { publicId: string }) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const pages = useInfiniteQuery(activityQuery(publicId));
  const entries = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card aria-labelledby="activity">
      <div className={classes.title}>
        <h2 id="activity">{t('activity.title')}</h2>
        {entries.length > 0 && (
          <Export path={exportPath(publicId, 'activity')} of={t('activity.title')} />
        )}
      </div>
      {pages.isPending && <LoadingRows count={4} height={56} label={t('common:loading')} />}
      {pages.isError && (
        <Failed
          words={words(pages.error)}
          retry={t('common:retry')}
          onRetry={() => void pages.refetch()}
        />
      )}
      <ul className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {t('activity.more')}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Entry({ entry }: { entry: ActivityEntry }) {
  const { t, i18n } = useTranslation(['people', 'common']);
  const { person } = useMe();
  const format = formatter(i18n.language, person.timeZone);
  const at = Date.parse(entry.at);
  const actor =
    entry.actor === null
      ? t('activity.service')
      : entry.actor.side === 'staff'
        ? t('activity.support', { name: entry.actor.name })
        : entry.actor.name;
  return (
    <li className={classes.entry}>
      <Avatar name={entry.actor?.name ?? null} />
      <div className={classes.words}>
        <p>{useWords(entry)}</p>
        {entry.reason && <p>{t('activity.reason', { reason: entry.reason })}</p>}
        <p className={classes.quiet}>
          {actor}
          {entry.address && `, ${t('activity.from', { address: entry.address })}`}
          {entry.company && `, ${entry.company}`}
        </p>
      </div>
      <time className={classes.at} dateTime={entry.at}>
        {format.near(at, serverNow())}
      </time>
    </li>
  );
}

function useWords({ kind, person, email, after, name: thing, merger }: ActivityEntry): string {
  const { t } = useTranslation(['people', 'common']);
  const name = person?.name ?? '';
  const address = email ?? t('activity.somebody');
  if (kind === 'role_changed')
    return t('activity.role_changed', { name, role: t(`common:role.${after as 'user'}`) });
  if (kind === 'grant_changed')
    return t(after === 'true' ? 'activity.granted' : 'activity.withdrawn', { name });
  return t(`activity.${kind}`, { name, address, thing: thing ?? '', ...merger });
}
