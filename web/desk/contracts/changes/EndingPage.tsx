import { IconCalendarDue } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { usePageTitle } from '../../../app/page-title.ts';
import { useDay } from '../../../contracts/use-day.ts';
import { LoadingRows } from '../../../design/PageState.tsx';
import { DeskPageTop } from '../../DeskPageTop.tsx';
import { useLive } from '../../live.ts';
import { useAnnounce } from '../../presence.ts';
import tellings from '../../Tellings.module.css';
import classes from './Changes.module.css';
import { Enquiries } from './Enquiries.tsx';
import { endingQuery } from './queries.ts';

/** K4: what customers ask about their contracts, and what ends soon without being renewed. */
export function EndingPage() {
  const { t } = useTranslation('contract-states');
  usePageTitle(t('ending.title'));
  useAnnounce(null, false);
  return (
    <>
      <DeskPageTop title={t('ending.title')} />
      <div className={tellings.page}>
        <Enquiries />
        <EndingSoon />
      </div>
    </>
  );
}

function EndingSoon() {
  const { t, i18n } = useTranslation(['contract-states', 'common']);
  const day = useDay();
  const list = useQuery({ ...endingQuery(i18n.language), refetchInterval: useLive().pollMs });
  return (
    <section aria-labelledby="soon">
      <div className={classes.list}>
        <h2 id="soon">{t('ending.soon')}</h2>
        {list.isPending && <LoadingRows count={3} height={56} label={t('common:loading')} />}
        {list.isError && (
          <LoadFailed error={list.error} onRetry={() => void list.refetch()} back="/desk" />
        )}
        {list.data?.items.length === 0 && <p className={classes.quiet}>{t('ending.soonNone')}</p>}
      </div>
      <ul>
        {list.data?.items.map(({ id, number, company, planName, endsOn, daysLeft }) => (
          <li key={id} className={tellings.item}>
            <span className={tellings.sign}>
              <IconCalendarDue size={18} stroke={1.75} aria-hidden="true" />
            </span>
            <div className={tellings.words}>
              <Link className={tellings.link} to="/desk/contracts/$id" params={{ id }}>
                {company.name} · {number}
              </Link>
              <p className={tellings.excerpt}>
                {t('ending.until', { plan: planName, day: day(endsOn) })}
              </p>
            </div>
            <span className={tellings.meta}>{t('ending.days', { count: daysLeft })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
