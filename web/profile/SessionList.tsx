import { Button } from '@mantine/core';
import { IconDeviceLaptop, IconPointFilled } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SessionItem, SessionList as Sessions } from '../../api/sessions.ts';
import { call, serverNow } from '../app/api.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { queryClient } from '../app/query-client.ts';
import { useMe } from '../app/session.ts';
import { formatter } from '../app/time.ts';
import { Badge } from '../design/Badge.tsx';
import { Notice } from '../design/Notice.tsx';
import classes from './SessionList.module.css';

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => call<Sessions>('/api/sessions'),
});

/** Where the person is signed in; each session can be ended. */
export function SessionList() {
  const words = useProblemWords();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: ({ id }: SessionItem) => call(`/api/sessions/${id}`, { method: 'DELETE' }),
    onSuccess: (_nothing, { current }) => {
      // A fresh page: nothing of this person stays in memory.
      if (current) window.location.assign('/sign-in');
      else return queryClient.invalidateQueries(sessionsQuery);
    },
  });
  const failure = end.error ?? sessions.error;
  return (
    <>
      <ul className={classes.list}>
        {sessions.data?.items.map((session) => (
          <Row
            key={session.id}
            session={session}
            isEnding={end.isPending && end.variables.id === session.id}
            onEnd={() => end.mutate(session)}
          />
        ))}
      </ul>
      {failure && <Notice tone="error">{words(failure)}</Notice>}
    </>
  );
}

interface RowProps {
  session: SessionItem;
  isEnding: boolean;
  onEnd: () => void;
}

function Row({ session, isEnding, onEnd }: RowProps) {
  const { t, i18n } = useTranslation('people');
  const { timeZone } = useMe().person;
  const format = formatter(i18n.language, timeZone);
  const { browser, system, address, current } = session;
  const where =
    [browser, system].filter((word) => word !== null).join(', ') || t('session.unknown');
  const since = t('session.since', { when: format.date(Date.parse(session.since)) });
  const seen = t('session.seen', {
    when: format.near(Date.parse(session.lastSeenAt), serverNow()),
  });
  return (
    <li className={classes.row}>
      <IconDeviceLaptop size={20} stroke={1.75} aria-hidden="true" className={classes.icon} />
      <div className={classes.words}>
        <p className={classes.where}>
          {where}
          {current && (
            <Badge tone="petrol" icon={<IconPointFilled size={12} aria-hidden="true" />} small>
              {t('session.this')}
            </Badge>
          )}
        </p>
        <p className={classes.meta}>
          {[seen, since, address].filter((part) => part !== null).join(' · ')}
        </p>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        loading={isEnding}
        onClick={onEnd}
        aria-label={t('session.endThat', { where, seen })}
      >
        {t('session.end')}
      </Button>
    </li>
  );
}
