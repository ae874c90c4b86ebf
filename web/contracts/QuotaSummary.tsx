import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../api/contracts.ts';
import { QuotaDots } from '../design/QuotaDots.tsx';
import classes from './Ledger.module.css';
import { Pace } from './Pace.tsx';
import { useDay } from './use-day.ts';

/** What is left of a contract year, when it renews, and where the pace leads. */
export function QuotaSummary({ year }: { year: Ledger['year'] }) {
  const { t } = useTranslation('contracts');
  const day = useDay();
  const { granted, left, renewsOn, pace } = year.quota;
  return (
    <div className={classes.summary}>
      {granted === null || left === null ? (
        <p className={classes.left}>{t('quota.unlimited')}</p>
      ) : (
        <>
          <p className={classes.left}>{t('quota.left', { left, count: granted })}</p>
          <QuotaDots granted={Math.max(granted, left)} left={left} />
        </>
      )}
      <p className={classes.quiet}>
        {t('quota.year', { from: day(year.startsOn), to: day(year.endsOn) })}
      </p>
      <p className={classes.quiet}>
        {renewsOn ? t('quota.renews', { date: day(renewsOn) }) : t('quota.ends')}
      </p>
      {pace && (
        <p>
          <Pace pace={pace} />
        </p>
      )}
    </div>
  );
}
