import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmailChange } from '../../api/email-change.ts';
import { call, serverNow } from '../app/api.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { formatter } from '../app/time.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Notice } from '../design/Notice.tsx';
import { AskEmailChange } from './AskEmailChange.tsx';
import classes from './ProfilePage.module.css';

const changeQuery = queryOptions({
  queryKey: ['email-change'],
  queryFn: ({ signal }) => call<EmailChange>('/api/me/email-change', { signal }),
});

/** The address one signs in with; another one holds after both have confirmed it. */
export function EmailAddress() {
  const { t } = useTranslation('people');
  const words = useProblemWords();
  const { email } = useMe().person;
  const client = useQueryClient();
  const change = useQuery(changeQuery);
  const [asking, setAsking] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: changeQuery.queryKey });
  const stop = useMutation({
    mutationFn: () => call('/api/me/email-change', { method: 'DELETE' }),
    onSuccess: refresh,
  });
  const pending = change.data?.pending;
  return (
    <Card aria-labelledby="email-address">
      <CardPart className={classes.part ?? ''}>
        <h2 id="email-address">{t('address.title')}</h2>
        <p className={classes.lead}>{t('address.text', { email })}</p>
        {change.isError && <Notice tone="error">{words(change.error)}</Notice>}
        {stop.isError && <Notice tone="error">{words(stop.error)}</Notice>}
        {pending && (
          <Waiting pending={pending} isStopping={stop.isPending} onStop={() => stop.mutate()} />
        )}
        {asking ? (
          <AskEmailChange
            onDone={() => {
              setAsking(false);
              stop.reset();
              void refresh();
            }}
            onCancel={() => setAsking(false)}
          />
        ) : (
          !pending && (
            <div className={classes.foot}>
              <Button variant="default" onClick={() => setAsking(true)}>
                {t('address.change')}
              </Button>
              <span role="status" className={classes.saved}>
                {stop.isSuccess && t('address.stopped')}
              </span>
            </div>
          )
        )}
      </CardPart>
    </Card>
  );
}

interface WaitingProps {
  pending: NonNullable<EmailChange['pending']>;
  isStopping: boolean;
  onStop: () => void;
}

function Waiting({ pending, isStopping, onStop }: WaitingProps) {
  const { t, i18n } = useTranslation('people');
  const { timeZone } = useMe().person;
  const until = formatter(i18n.language, timeZone).near(Date.parse(pending.expiresAt), serverNow());
  const standing = (confirmed: boolean) => t(confirmed ? 'address.confirmed' : 'address.open');
  return (
    <>
      <p role="status">{t('address.waiting', { email: pending.email, until })}</p>
      <dl className={classes.fact}>
        <dt>{t('address.old')}</dt>
        <dd>{standing(pending.oldConfirmed)}</dd>
        <dt>{t('address.new')}</dt>
        <dd>{standing(pending.newConfirmed)}</dd>
      </dl>
      <div className={classes.foot}>
        <Button variant="default" loading={isStopping} onClick={onStop}>
          {t('address.stop')}
        </Button>
      </div>
    </>
  );
}
