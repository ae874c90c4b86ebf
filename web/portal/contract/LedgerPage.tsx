import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { useMe } from '../../app/session.ts';
import { ContractFiles } from '../../contracts/ContractFiles.tsx';
import { LedgerCard } from '../../contracts/LedgerCard.tsx';
import { useLedger } from '../../contracts/use-ledger.ts';
import { LoadingRows } from '../../design/PageState.tsx';
import { AskForMore } from '../company/contracts/AskForMore.tsx';
import { PageHead } from '../PageHead.tsx';
import classes from './LedgerPage.module.css';

const route = getRouteApi('/portal/company/contracts/$id');

/** K3: for administrators, how the premium incidents of a contract were used. */
export function LedgerPage() {
  const { t } = useTranslation(['contracts', 'common', 'portal']);
  const { shown, error, retry } = useLedger(route.useParams().id);
  usePageTitle(t('ledger.title'));
  const contract = shown?.ledger.contract;
  const { viewing } = useMe();
  return (
    <>
      <PageHead parent={t('portal:requests.title')} title={t('ledger.title')} />
      <h1 className={classes.title}>{t('ledger.title')}</h1>
      {contract && (
        <p className={classes.contract}>
          {t('ledger.contract', { plan: contract.planName, number: contract.number })}
        </p>
      )}
      {contract && <ContractFiles id={contract.id} state={contract.state} />}
      {!shown && error && <LoadFailed error={error} onRetry={retry} back="/requests" />}
      {!shown && !error && <LoadingRows count={5} height={56} label={t('common:loading')} />}
      {contract && !viewing && (
        <div className={classes.more}>
          <AskForMore contractId={contract.id} number={contract.number} />
        </div>
      )}
      {shown && <LedgerCard shown={shown} requestsAt="/requests/$number" />}
    </>
  );
}
