import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PromiseReport } from '../../../api/reports.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { Card } from '../../design/Card.tsx';
import { LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useLive } from '../live.ts';
import { useAnnounce } from '../presence.ts';
import { BrokenPromises } from './BrokenPromises.tsx';
import { Figures } from './Figures.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { PlanSeverityTable } from './PlanSeverityTable.tsx';
import { lastDays } from './period.ts';
import { promisesQuery } from './queries.ts';
import { Reasons } from './Reasons.tsx';
import classes from './ReportsPage.module.css';

const DAYS = 90;

/** A3: promises kept and broken, everything counted and without what two people left out. */
export function ReportsPage() {
  const { t } = useTranslation(['reports', 'common']);
  usePageTitle(t('title'));
  useAnnounce(null, false);
  const navigate = useNavigate();
  const search = useSearch({ from: '/desk-layout/desk/reports' });
  const period = { ...lastDays(DAYS, Date.now()), ...search };
  const report = useQuery({ ...promisesQuery(period), refetchInterval: useLive().pollMs });
  return (
    <>
      <DeskPageTop title={t('title')}>
        <PeriodFields
          period={period}
          onChange={(next) => void navigate({ to: '/desk/reports', search: next, replace: true })}
        />
      </DeskPageTop>
      <div className={classes.page}>
        {report.isPending && <LoadingRows count={6} height={72} label={t('common:loading')} />}
        {report.isError && (
          <LoadFailed error={report.error} onRetry={() => void report.refetch()} back="/desk" />
        )}
        {report.data && <Report report={report.data} />}
      </div>
    </>
  );
}

function Report({ report }: { report: PromiseReport }) {
  const { t } = useTranslation('reports');
  return (
    <>
      <Figures total={report.total} />
      <div className={classes.cards}>
        <Card className={classes.card}>
          <h2 className={classes.heading}>{t('byPlan')}</h2>
          <PlanSeverityTable groups={report.groups} />
        </Card>
        <Card className={classes.card}>
          <h2 className={classes.heading}>{t('reasons.title')}</h2>
          <Reasons reasons={report.reasons} broken={report.total.broken} />
        </Card>
      </div>
      <Card className={classes.card}>
        <h2 className={classes.heading}>{t('broken.title')}</h2>
        <BrokenPromises breaches={report.breaches} />
      </Card>
    </>
  );
}
