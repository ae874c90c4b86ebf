import { IconAlertOctagonFilled, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompanyOverview } from '../../../../api/company-overview.ts';
import { howKept } from '../../../../domain/reports/index.ts';
import { shortSpan } from '../../../clock/span.ts';
import classes from './Table.module.css';

/** How many answers were in time, and how late the latest was. */
export function RecordWords(props: {
  counts: CompanyOverview['record']['items'][number] | undefined;
}) {
  const { t } = useTranslation('company');
  const { t: spans } = useTranslation();
  const { kept = 0, late = 0, latestMinutes = null } = props.counts ?? {};
  const how = howKept({ kept, late });
  if (how === 'nothing') return <span className={classes.quiet}>{t('record.nothing')}</span>;
  const count = kept + late;
  if (how === 'all')
    return (
      <span className={classes.kept}>
        <IconCheck size={16} stroke={1.75} aria-hidden="true" />
        {t('record.all', { kept, count })}
      </span>
    );
  const span = shortSpan(spans, (latestMinutes ?? 0) * 60_000);
  return (
    <span className={classes.late}>
      <IconAlertOctagonFilled size={16} aria-hidden="true" />
      {t(how === 'one_late' ? 'record.oneLate' : 'record.late', { kept, late, count, span })}
    </span>
  );
}
