import { useTranslation } from 'react-i18next';
import type { CompanyOverview } from '../../../../api/company-overview.ts';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { RequestSeverity } from '../../../requests/RequestSeverity.tsx';
import { RecordWords } from './RecordWords.tsx';
import classes from './Table.module.css';

interface Props {
  contract: ContractTerms;
  record: CompanyOverview['record'];
}

/** What is promised for each severity (P2, P5), and how it was kept in the last days. */
export function PromiseTable({ contract, record }: Props) {
  const { t } = useTranslation('company');
  const { promises, plan } = contract;
  const zone = promises.find(({ clockRuns }) => clockRuns.zone)?.clockRuns.zone;
  const days = t(record.of === 'own' ? 'record.own' : 'record.title', { count: record.days });
  return (
    <>
      <table className={classes.table}>
        <caption className={classes.unseen}>{t('promises.caption', { plan: plan.name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('promises.severity')}</th>
            <th scope="col">{t('promises.within')}</th>
            <th scope="col">{t('promises.runs')}</th>
            <th scope="col">{days}</th>
          </tr>
        </thead>
        <tbody>
          {promises.map(({ severity, words, answer, clockRuns, startsWithCall }) => (
            <tr key={severity}>
              <th scope="row">
                <RequestSeverity level={severity} />
              </th>
              <td data-label={t('promises.within')} className={answer ? undefined : classes.quiet}>
                {words}
              </td>
              <td data-label={t('promises.runs')} className={classes.quiet}>
                {answer ? clockRuns.words : '–'}
                {startsWithCall && (
                  <span className={classes.second}>{t('promises.startsWithCall')}</span>
                )}
              </td>
              <td data-label={days}>
                <RecordWords
                  counts={record.items.find(
                    (item) => item.contractId === contract.id && item.severity === severity,
                  )}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {zone && <p className={classes.zone}>{t('promises.zone', { zone })}</p>}
    </>
  );
}
