import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PromiseReport } from '../../../api/reports.ts';
import classes from './Reasons.module.css';

/** Why promises were broken, the most frequent reason first; those without one are owed. */
export function Reasons({
  reasons,
  broken,
}: {
  reasons: PromiseReport['reasons'];
  broken: number;
}) {
  const { t } = useTranslation(['reports', 'common']);
  if (reasons.length === 0) return <p className={classes.none}>{t('reasons.none')}</p>;
  return (
    <ul className={classes.list}>
      {reasons.map(({ reason, count }) => (
        <li key={reason ?? ''}>
          <span className={classes.words}>
            {reason ? (
              t(`common:breachReason.${reason}`)
            ) : (
              <Link to="/desk" search={{ due: 'unexplained', state: 'all' }}>
                {t('reasons.owed')}
              </Link>
            )}
          </span>
          <span className={classes.count}>{count}</span>
          <span className={classes.bar} aria-hidden="true">
            <i style={{ width: `${(count / broken) * 100}%` }} />
          </span>
        </li>
      ))}
    </ul>
  );
}
