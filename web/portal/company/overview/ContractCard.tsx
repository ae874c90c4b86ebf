import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CompanyOverview } from '../../../../api/company-overview.ts';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { Pace } from '../../../contracts/Pace.tsx';
import { QuotaRing } from '../../../contracts/QuotaRing.tsx';
import { useDay } from '../../../contracts/use-day.ts';
import { Badge } from '../../../design/Badge.tsx';
import { Card, CardPart } from '../../../design/Card.tsx';
import classes from './ContractCard.module.css';
import { PromiseTable } from './PromiseTable.tsx';
import { UpgradeButton } from './UpgradeButton.tsx';

interface Props {
  contract: ContractTerms;
  record: CompanyOverview['record'];
}

/** A contract that holds: what is left of it, how long it lasts, what it promises and how that was kept (K2, K3). */
export function ContractCard({ contract, record }: Props) {
  const { t } = useTranslation('company');
  const { id, plan, number, quota, year, state, stateName } = contract;
  const title = `contract-${id}`;
  return (
    <Card aria-labelledby={title}>
      <CardPart className={classes.head ?? ''}>
        {quota && <QuotaRing granted={quota.granted} left={quota.left} />}
        <div className={classes.facts}>
          <div className={classes.title}>
            <h2 id={title} className={classes.plan}>
              {plan.name}
            </h2>
            <Badge
              tone={state === 'active' && year ? 'petrol' : 'outline'}
              icon={
                year ? (
                  <IconCircleCheck stroke={1.75} aria-hidden="true" />
                ) : (
                  <IconClock stroke={1.75} aria-hidden="true" />
                )
              }
            >
              {year ? stateName : t('contract.notStarted')}
            </Badge>
          </div>
          <p className={classes.quiet}>
            <Dates contract={contract} />
          </p>
          <p className={classes.small}>{t('contract.number', { number })}</p>
          {year && <Year year={year} />}
          {quota?.pace && (
            <p className={classes.pace}>
              <Pace pace={quota.pace} />
            </p>
          )}
          {quota?.left === 0 && (
            <div className={classes.empty}>
              <p>{t('contract.noneLeft')}</p>
              <UpgradeButton contract={contract} />
            </div>
          )}
        </div>
      </CardPart>
      <PromiseTable contract={contract} record={record} />
    </Card>
  );
}

function Dates({ contract: { startsOn, endsOn, quota } }: Pick<Props, 'contract'>) {
  const { t } = useTranslation(['contracts', 'company']);
  const day = useDay();
  return (
    <>
      {t('company:contract.dates', { from: day(startsOn), to: day(endsOn) })}{' '}
      {quota?.granted != null &&
        (quota.renewsOn ? t('quota.renews', { date: day(quota.renewsOn) }) : t('quota.ends'))}
    </>
  );
}

/** The share of the contract year that is over, as a bar and in words. */
function Year({ year }: { year: NonNullable<ContractTerms['year']> }) {
  const { t, i18n } = useTranslation('company');
  const share = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return (
    <div className={classes.year}>
      <div className={classes.track} aria-hidden="true">
        <i style={{ width: `${year.passed * 100}%` }} />
      </div>
      <div className={classes.ends}>
        <span>{t('contract.passed', { share: share.format(year.passed) })}</span>
        <span>{t('contract.daysLeft', { count: year.daysLeft })}</span>
      </div>
    </div>
  );
}
