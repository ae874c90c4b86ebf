import { Button, NativeSelect } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountManagerOfCompany } from '../../../api/company-overview.ts';
import { call } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { formatter } from '../../app/time.ts';
import { Card } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import classes from './AccountManager.module.css';

const path = (publicId: string) => `/api/companies/${encodeURIComponent(publicId)}/account-manager`;

const managerQuery = (publicId: string) =>
  queryOptions({
    queryKey: ['company', publicId, 'account-manager'],
    queryFn: ({ signal }) => call<AccountManagerOfCompany>(path(publicId), { signal }),
  });

/** Who of the vendor's people the company turns to; those who manage contracts assign them. */
export function AccountManager({ publicId }: { publicId: string }) {
  const { t, i18n } = useTranslation('company');
  const words = useProblemWords();
  const format = formatter(i18n.language, useMe().person.timeZone);
  const { data } = useQuery(managerQuery(publicId));
  const queries = useQueryClient();
  const [chosen, setChosen] = useState('');
  const assign = useMutation({
    mutationFn: (personId: string | null) =>
      call<AccountManagerOfCompany>(path(publicId), { method: 'PUT', body: { personId } }),
    onSuccess: (now) => {
      queries.setQueryData(managerQuery(publicId).queryKey, now);
      setChosen('');
    },
  });
  if (!data) return null;
  const { accountManager: manager, candidates } = data;
  const others = candidates.filter(({ id }) => id !== manager?.id);
  return (
    <Card className={classes.card ?? ''} aria-labelledby="account-manager">
      <h2 id="account-manager">{t('assign.title')}</h2>
      <p role="status">
        {manager
          ? t('assign.since', { name: manager.name, date: format.date(Date.parse(manager.since)) })
          : t('assign.nobody')}
      </p>
      {assign.isError && <Notice tone="error">{words(assign.error)}</Notice>}
      <div className={classes.acts}>
        {others.length > 0 && (
          <>
            <NativeSelect
              aria-label={t('assign.who')}
              value={chosen}
              data={[
                { value: '', label: t('assign.choose') },
                ...others.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <Button
              disabled={chosen === ''}
              loading={assign.isPending}
              onClick={() => assign.mutate(chosen)}
            >
              {t('assign.assign')}
            </Button>
          </>
        )}
        {manager && candidates.length > 0 && (
          <Button variant="default" loading={assign.isPending} onClick={() => assign.mutate(null)}>
            {t('assign.remove')}
          </Button>
        )}
      </div>
    </Card>
  );
}
