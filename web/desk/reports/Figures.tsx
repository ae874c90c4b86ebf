import { useTranslation } from 'react-i18next';
import type { PromiseFigures } from '../../../api/reports.ts';
import classes from './Figures.module.css';
import { useShare } from './share.ts';

/** The few numbers one reads first. */
export function Figures({ total }: { total: PromiseFigures }) {
  const { t } = useTranslation('reports');
  const share = useShare();
  const { kept, broken, leftOut, unexplained, disputed, rawShare, adjustedShare } = total;
  return (
    <dl className={classes.figures}>
      <Figure label={t('figures.raw')} value={share(rawShare)} first />
      <Figure
        label={t('figures.adjusted')}
        value={share(adjustedShare)}
        detail={t('figures.leftOut', { count: leftOut })}
      />
      <Figure
        label={t('figures.broken')}
        value={String(broken)}
        detail={t('figures.of', { count: kept + broken })}
      />
      <Figure label={t('figures.unexplained')} value={String(unexplained)} />
      <Figure label={t('figures.disputed')} value={String(disputed)} />
    </dl>
  );
}

interface Props {
  label: string;
  value: string;
  detail?: string;
  first?: boolean;
}

function Figure({ label, value, detail, first = false }: Props) {
  return (
    <div>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.line}>
        <span className={first ? classes.large : classes.value}>{value}</span>
        {detail && <span className={classes.detail}> {detail}</span>}
      </dd>
    </div>
  );
}
