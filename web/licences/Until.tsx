import { IconAlarm } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Licence } from '../../api/licences.ts';
import { useDay } from '../contracts/use-day.ts';
import classes from './Licences.module.css';

/** Its last day; how much is left where it ends soon, and what is wrong where it does not hold. */
export function Until({ licence }: { licence: Licence }) {
  const { t } = useTranslation('licences');
  const day = useDay();
  const { state, daysLeft, validFrom, validUntil } = licence;
  if (state === 'valid') return day(validUntil);
  if (state === 'expired')
    return <span className={classes.expired}>{t('state.expired', { day: day(validUntil) })}</span>;
  if (state === 'not_started')
    return (
      <span>
        {day(validUntil)}
        <span className={classes.second}>{t('state.not_started', { day: day(validFrom) })}</span>
      </span>
    );
  return (
    <span className={classes.soon}>
      <IconAlarm size={16} stroke={1.75} aria-hidden="true" /> {day(validUntil)}
      <span className={classes.second}>{t('state.ends_soon', { count: daysLeft })}</span>
    </span>
  );
}
