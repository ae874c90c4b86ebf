import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { useProblemWords } from '../../../app/problem-words.ts';
import { useNow, useTimeFormat } from '../../../clock/reader.ts';
import { useDay } from '../../../contracts/use-day.ts';
import { Avatar } from '../../../design/Avatar.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { LoadingRows } from '../../../design/PageState.tsx';
import { useLive } from '../../live.ts';
import tellings from '../../Tellings.module.css';
import classes from './Changes.module.css';
import { enquiriesQuery, useSettleEnquiry } from './queries.ts';

/** K4: what customers ask about their contracts, the oldest first, until somebody has seen to it. */
export function Enquiries() {
  const { t, i18n } = useTranslation(['contract-states', 'common']);
  const words = useProblemWords();
  const day = useDay();
  const { near } = useTimeFormat();
  const now = useNow();
  const list = useQuery({ ...enquiriesQuery(i18n.language), refetchInterval: useLive().pollMs });
  const settle = useSettleEnquiry();
  const [said, setSaid] = useState('');
  return (
    <section aria-labelledby="enquiries">
      <div className={classes.list}>
        <h2 id="enquiries">{t('ending.enquiries')}</h2>
        <p role="status" className={classes.quiet}>
          {said}
        </p>
        {settle.isError && <Notice tone="error">{words(settle.error)}</Notice>}
        {list.isPending && <LoadingRows count={2} height={72} label={t('common:loading')} />}
        {list.isError && (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} back="/desk" />
        )}
        {list.data?.items.length === 0 && (
          <p className={classes.quiet}>{t('ending.enquiriesNone')}</p>
        )}
      </div>
      <ul>
        {list.data?.items.map(({ id, wish, words: typed, askedAt, askedBy, contract, company }) => {
          const named = { name: askedBy.name, company: company.name, number: contract.number };
          return (
            <li key={id} className={tellings.item}>
              <Avatar name={askedBy.name} />
              <div className={tellings.words}>
                <Link to="/desk/contracts/$id" params={{ id: contract.id }}>
                  {t(`ending.wish.${wish}`, named)}
                </Link>
                <p className={tellings.excerpt}>
                  {t('ending.until', { plan: contract.planName, day: day(contract.endsOn) })}
                </p>
                {typed && <p className={classes.typed}>{typed}</p>}
                <div className={tellings.deeds}>
                  <Button
                    size="xs"
                    variant="default"
                    disabled={settle.isPending}
                    aria-label={t('ending.settleOf', named)}
                    onClick={() =>
                      settle.mutate(id, {
                        onSuccess: () => setSaid(t('ending.settled', { company: company.name })),
                      })
                    }
                  >
                    {t('ending.settle')}
                  </Button>
                </div>
              </div>
              <time className={tellings.meta} dateTime={askedAt}>
                {near(Date.parse(askedAt), now)}
              </time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
