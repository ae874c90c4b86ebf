import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plans } from '../../../api/catalogue.ts';
import type { ContractSummary } from '../../../api/contracts.ts';
import { call } from '../../app/api.ts';
import { DraftConflict } from '../../app/DraftConflict.tsx';
import { useDraft } from '../../app/draft.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { CompanySearch } from '../companies/CompanySearch.tsx';
import { type Company, companyQuery } from '../queries.ts';
import { ContractCreated } from './ContractCreated.tsx';
import { ContractForm } from './ContractForm.tsx';
import type { Typed } from './contract-draft.ts';
import classes from './NewContractPage.module.css';

const route = getRouteApi('/desk-layout/desk/contracts/new');

/** What is typed before the contract is created. */
interface Kept {
  company: Company | null;
  typed: Partial<Typed> | null;
}
const nothing: Kept = { company: null, typed: null };

const inWords = ({ company, typed }: Kept): string =>
  [company?.name, typed?.number, ...(typed?.contacts ?? [])].filter(Boolean).join(', ');

/** K1: staff issue a contract to a registered company; to the one in the address, where somebody comes from its page. */
export function NewContractPage() {
  const { t, i18n } = useTranslation(['desk-companies', 'common']);
  const words = useProblemWords();
  const { draft, change, discard, ...kept } = useDraft<Kept>('contract', nothing);
  const company = draft.company ?? undefined;
  const [created, setCreated] = useState<{ contract: ContractSummary; companyName: string }>();
  const offered = useQuery({
    queryKey: ['plans', i18n.language],
    queryFn: () => call<Plans>('/api/plans'),
  });
  useNamed(({ id, publicId, name }) => {
    if (draft.company?.id === id) return;
    change({
      company: { id, publicId, name },
      typed: draft.typed && { ...draft.typed, contacts: [] },
    });
  });
  usePageTitle(t('form.title'));
  return (
    <>
      <header className={classes.top}>
        <h1 className={classes.title}>{t('form.title')}</h1>
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
                autoFocus
                onChoose={(chosen) => change({ company: chosen ?? null, typed: null })}
              />
              {company && (
                <ContractForm
                  key={company.id}
                  company={company}
                  offered={offered.data}
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

/** The company that the address names, once it is known. */
function useNamed(take: (company: Company) => void): void {
  const { company = '' } = route.useSearch();
  const { data } = useQuery({ ...companyQuery(company), enabled: company !== '' });
  const tell = useEffectEvent(take);
  useEffect(() => {
    if (data) tell(data);
  }, [data]);
}
