import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '../../../api/contracts.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { ContractFiles } from '../../contracts/ContractFiles.tsx';
import { LedgerCard } from '../../contracts/LedgerCard.tsx';
import { useDay } from '../../contracts/use-day.ts';
import { useLedger } from '../../contracts/use-ledger.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useAnnounce } from '../presence.ts';
import classes from './ContractPage.module.css';
import { CorrectForm } from './CorrectForm.tsx';
import { ContractDeeds } from './changes/ContractDeeds.tsx';
import { ReturnForm } from './ReturnForm.tsx';

const route = getRouteApi('/desk-layout/desk/contracts/$id');

/** K3: the quota of a contract, what was done with it, and what may be set right. */
export function ContractPage() {
  const { t } = useTranslation(['contracts', 'common']);
  const { id } = route.useParams();
  const { shown, error, retry } = useLedger(id);
  const [asked, setAsked] = useState<'correct' | LedgerLine | null>(null);
  const day = useDay();
  const contract = shown?.ledger.contract;
  const title = contract ? t('desk.title', { number: contract.number }) : t('ledger.title');
  usePageTitle(title);
  useAnnounce(null, false);
  const close = () => setAsked(null);
  const returning = (line: LedgerLine) =>
    line.mayReturn && (
      <Button
        size="xs"
        variant="default"
        aria-label={t('desk.returnOf', { number: line.requestNumber })}
        onClick={() => setAsked(line)}
      >
        {t('desk.return')}
      </Button>
    );
  return (
    <>
      <DeskPageTop title={title}>
        {shown?.ledger.abilities.correct && (
          <Button size="xs" onClick={() => setAsked('correct')}>
            {t('desk.correct')}
          </Button>
        )}
      </DeskPageTop>
      <div className={classes.page}>
        {contract && (
          <p className={classes.contract}>
            {contract.company.name} · {contract.planName} · {day(contract.startsOn)} –{' '}
            {day(contract.endsOn)}
          </p>
        )}
        {contract && <ContractFiles id={contract.id} state={contract.state} />}
        {contract && <ContractDeeds contract={contract} />}
        {!shown && error && <LoadFailed error={error} onRetry={retry} back="/desk" />}
        {!shown && !error && <LoadingRows count={6} height={44} label={t('common:loading')} />}
        {shown && (
          <LedgerCard shown={shown} requestsAt="/desk/requests/$number" action={returning} />
        )}
      </div>
      <Dialog
        opened={asked !== null}
        onClose={close}
        title={t(asked === 'correct' ? 'desk.correctTitle' : 'desk.returnTitle')}
        closeLabel={t('common:close')}
      >
        {asked === 'correct' && shown && (
          <CorrectForm contractId={id} year={shown.ledger.year} onDone={close} />
        )}
        {asked !== null && asked !== 'correct' && (
          <ReturnForm contractId={id} requestNumber={asked.requestNumber ?? ''} onDone={close} />
        )}
      </Dialog>
    </>
  );
}
