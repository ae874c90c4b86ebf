import { useTranslation } from 'react-i18next';
import type { PromiseReport } from '../../../api/reports.ts';
import { byPlan, type PlanRow } from './by-plan.ts';
import classes from './PlanSeverityTable.module.css';
import { useShare } from './share.ts';

const severities = [1, 2, 3, 4] as const;

/** How much of what each plan promised was kept, by severity; raw, and adjusted where it differs. */
export function PlanSeverityTable({ groups }: { groups: PromiseReport['groups'] }) {
  const { t } = useTranslation(['reports', 'common']);
  const rows = byPlan(groups);
  const label = (severity: (typeof severities)[number]) =>
    `${severity} ${t(`common:severity.${severity}`).replace(/^\d\s*/, '')}`;
  if (rows.length === 0) return <p className={classes.none}>{t('nothing')}</p>;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('plan')}</th>
            {severities.map((severity) => (
              <th key={severity} scope="col">
                {label(severity)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.planId} ${row.kind}`}>
              <th scope="row">
                {row.planName}
                {row.kind !== 'first_response' && (
                  <span className={classes.kind}>{t(`common:clock.kind.${row.kind}`)}</span>
                )}
              </th>
              {severities.map((severity) => (
                <Cell key={severity} cell={row.cells[severity]} label={label(severity)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, label }: { cell: PlanRow['cells'][1]; label: string }) {
  const { t } = useTranslation('reports');
  const share = useShare();
  if (!cell) {
    return (
      <td data-label={label} className={classes.none}>
        {t('none')}
      </td>
    );
  }
  const { rawShare, adjustedShare, kept, broken } = cell;
  return (
    <td data-label={label}>
      <strong>{share(rawShare)}</strong> <span className={classes.count}>{kept + broken}</span>
      {adjustedShare !== rawShare && (
        <span className={classes.adjusted}>{t('adjusted', { share: share(adjustedShare) })}</span>
      )}
      <span className={classes.bar} data-low={(rawShare ?? 1) < 0.95} aria-hidden="true">
        <i style={{ width: `${(rawShare ?? 0) * 100}%` }} />
      </span>
    </td>
  );
}
