import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { plans } from '../../../api/catalogue.ts';
import type { ContractSummary } from '../../../api/contracts.ts';
import { call } from '../../app/api.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { type Company, CompanySearch } from './CompanySearch.tsx';
import { ContractCreated } from './ContractCreated.tsx';
import { ContractForm } from './ContractForm.tsx';
import classes from './NewContractPage.module.css';

/** K1: staff create an active contract of a registered company. */
export function NewContractPage() {
  const { t, i18n } = useTranslation(['desk', 'common']);
  const words = useProblemWords();
  const [company, setCompany] = useState<Company>();
  const [created, setCreated] = useState<ContractSummary>();
  const offered = useQuery({
    queryKey: ['plans', i18n.language],
    queryFn: () => call<z.infer<typeof plans>>('/api/plans'),
  });
  usePageTitle(t('contract.title'));
  const again = () => {
    setCreated(undefined);
    setCompany(undefined);
  };
  return (
    <>
      <header className={classes.top}>
        <h1 className={classes.title}>{t('contract.title')}</h1>
      </header>
      <div className={classes.page}>
        {offered.isError && (
          <Failed
            words={words(offered.error)}
            retry={t('common:retry')}
            onRetry={() => void offered.refetch()}
          />
        )}
        {offered.isPending && <LoadingRows count={3} height={64} label={t('common:loading')} />}
        {created ? (
          <ContractCreated contract={created} companyName={company?.name ?? ''} onAgain={again} />
        ) : (
          offered.data && (
            <>
              <CompanySearch chosen={company} onChoose={setCompany} />
              {company && (
                <ContractForm
                  key={company.id}
                  company={company}
                  plans={offered.data.plans.filter((plan) => plan.rank > 0)}
                  onCreated={setCreated}
                />
              )}
            </>
          )
        )}
      </div>
    </>
  );
}
