import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Breach } from '../../../api/reports.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { shortSpan } from '../../clock/span.ts';
import { TimeBar } from '../../design/TimeBar.tsx';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import classes from './BrokenPromises.module.css';

/** The newest first, each with why and whether it counts. */
export function BrokenPromises({ breaches }: { breaches: readonly Breach[] }) {
  const { t } = useTranslation(['reports', 'common']);
  if (breaches.length === 0) return <p className={classes.none}>{t('broken.none')}</p>;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            {(['late', 'severity', 'request', 'company', 'plan', 'reason'] as const).map((name) => (
              <th key={name} scope="col">
                {t(`broken.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {breaches.map((breach) => (
            <Row key={`${breach.number} ${breach.kind} ${breach.cycle}`} breach={breach} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ breach }: { breach: Breach }) {
  const { t } = useTranslation(['reports', 'common']);
  const { t: common } = useTranslation();
  const format = useTimeFormat();
  const now = useNow();
  const { number, subject, dueAt, dispute, reason, kind } = breach;
  const until = breach.answeredAt ?? breach.endedAt;
  const late = (until ? Date.parse(until) : now) - Date.parse(dueAt);
  const words = [
    reason ? t(`common:breachReason.${reason}`) : t('reasons.owed'),
    ...(dispute ? [t(`broken.dispute.${dispute}`)] : []),
  ];
  return (
    <tr>
      <td>
        <TimeBar
          look={until ? 'broken' : 'late'}
          words={shortSpan(common, Math.max(late, 0))}
          detail={format.near(Date.parse(dueAt), now)}
          dateTime={dueAt}
        />
      </td>
      <td>
        <RequestSeverity level={breach.severity} />
      </td>
      <td className={classes.request}>
        <Link to="/desk/requests/$number" params={{ number }}>
          {number} {subject}
        </Link>
        {kind !== 'first_response' && (
          <span className={classes.kind}>{t(`common:clock.kind.${kind}`)}</span>
        )}
      </td>
      <td>{breach.companyName}</td>
      <td>{breach.planName}</td>
      <td className={classes.reason}>{words.join(' · ')}</td>
    </tr>
  );
}
