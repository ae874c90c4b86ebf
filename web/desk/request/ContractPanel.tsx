import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { QuotaDots } from '../../design/QuotaDots.tsx';
import { RequestPlan } from '../RequestPlan.tsx';
import classes from './Rail.module.css';

export function ContractPanel({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('desk');
  const { date } = useTimeFormat();
  const { contractId, contractNumber, contractValidUntil, quota } = request;
  return (
    <section className={classes.part}>
      <div className={classes.line}>
        <h2 className={classes.heading}>{t('rail.contract')}</h2>
        <RequestPlan request={request} />
      </div>
      {!contractNumber && <p className={classes.quiet}>{t('rail.noContract')}</p>}
      {quota && quota.granted !== null && quota.left !== null && (
        <div className={classes.strip}>
          <QuotaDots granted={quota.granted} left={quota.left} />
          <p className={classes.under}>
            {t('rail.left', { left: quota.left, count: quota.granted })}
          </p>
        </div>
      )}
      {contractId && (
        <dl className={classes.facts}>
          <dt>{t('rail.number')}</dt>
          <dd>
            <Link to="/desk/contracts/$id" params={{ id: contractId }}>
              {contractNumber}
            </Link>
          </dd>
          {quota?.granted === null && (
            <>
              <dt>{t('rail.incidents')}</dt>
              <dd>{t('rail.unlimited')}</dd>
            </>
          )}
          {contractValidUntil && (
            <>
              <dt>{t('rail.until')}</dt>
              <dd>{date(Date.parse(`${contractValidUntil}T12:00:00Z`))}</dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
}
