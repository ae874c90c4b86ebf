import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { plans } from '../../../api/catalogue.ts';
import type { ContractSummary } from '../../../api/contracts.ts';
import { call } from '../../app/api.ts';
import { DraftConflict } from '../../app/DraftConflict.tsx';
import { useDraft } from '../../app/draft.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import type { Company } from '../queries.ts';
import { CompanySearch } from './CompanySearch.tsx';
import { ContractCreated } from './ContractCreated.tsx';
import { ContractForm } from './ContractForm.tsx';
import type { Typed } from './contract-draft.ts';
import classes from './NewContractPage.module.css';

/** What is typed before the contract is created. */
interface Kept {
  company: Company | null;
  typed: Typed | null;
}
const nothing: Kept = { company: null, typed: null };

const inWords = ({ company, typed }: Kept): string =>
  [company?.name, typed?.number, ...(typed?.contacts ?? [])].filter(Boolean).join(', ');

/** K1: staff create an active contract of a registered company. */
export function NewContractPage() {
  const { t, i18n } = useTranslation(['desk', 'common']);
  const words = useProblemWords();
  const { draft, change, discard, ...kept } = useDraft<Kept>('contract', nothing);
  const company = draft.company ?? undefined;
  const [created, setCreated] = useState<{ contract: ContractSummary; companyName: string }>();
  const offered = useQuery({
    queryKey: ['plans', i18n.language],
    queryFn: () => call<z.infer<typeof plans>>('/api/plans'),
  });
  usePageTitle(t('contract.title'));
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
          <ContractCreated {...created} onAgain={() => setCreated(undefined)} />
        ) : (
          offered.data && (
            <>
              {kept.state === 'conflict' && (
                <DraftConflict
                  other={kept.other && inWords(kept.other)}
                  onTakeOther={kept.takeOther}
                  onKeepMine={kept.keepMine}
                />
              )}
              <CompanySearch
                chosen={company}
                onChoose={(chosen) => change({ company: chosen ?? null, typed: null })}
              />
              {company && (
                <ContractForm
                  key={company.id}
                  company={company}
                  plans={offered.data.plans.filter((plan) => plan.rank > 0)}
                  kept={draft.typed}
                  onType={(typed) => change({ typed })}
                  onCreated={(contract) => {
                    setCreated({ contract, companyName: company.name });
                    discard();
                  }}
                />
              )}
            </>
          )
        )}
      </div>
    </>
  );
}
