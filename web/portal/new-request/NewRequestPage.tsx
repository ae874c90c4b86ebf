import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { ProductAreas } from '../../../api/catalogue.ts';
import type { colleagues as colleaguesView } from '../../../api/requests.ts';
import { call } from '../../app/api.ts';
import { DraftConflict } from '../../app/DraftConflict.tsx';
import { useDraft } from '../../app/draft.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { levelsQuery } from '../../contracts/queries.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { FilesField } from '../../files/FilesField.tsx';
import { licencesQuery } from '../../licences/queries.ts';
import { ownCompanies } from '../own-companies.ts';
import { CopyOffer } from './CopyOffer.tsx';
import { emptyDraft, newKey } from './draft.ts';
import { NewRequestForm } from './NewRequestForm.tsx';
import { NEW_REQUEST, useSend } from './use-send.ts';

const productsQuery = (language: string) =>
  queryOptions({
    queryKey: ['products', language],
    queryFn: () => call<ProductAreas>('/api/products'),
    staleTime: 300_000,
  });

/** Who of the company a request could be copied to; the form does not wait for it. */
const copiesQuery = (companyId: string) =>
  queryOptions({
    queryKey: ['requests', 'colleagues', companyId],
    queryFn: () =>
      call<z.infer<typeof colleaguesView>>(
        `/api/requests/colleagues${companyId && `?companyId=${companyId}`}`,
      ),
  });

export function NewRequestPage() {
  const { t, i18n } = useTranslation(['portal', 'common']);
  const words = useProblemWords();
  const companies = ownCompanies(useMe());
  const [empty] = useState(() => emptyDraft(newKey()));
  const { state, other, takeOther, keepMine, ...draft } = useDraft(NEW_REQUEST, empty);
  const send = useSend(draft.discard);
  const { copy } = useSearch({ strict: false });
  usePageTitle(t('new.title'));
  const several = companies.length > 1;
  const companyId = several ? draft.draft.companyId || (companies[0]?.id ?? '') : '';
  const products = useQuery(productsQuery(i18n.language));
  const levels = useQuery(levelsQuery(companyId, draft.draft.productId, i18n.language));
  const company = companies.find(({ id }) => id === companyId) ?? companies[0];
  const publicId = company?.publicId ?? '';
  const colleagues = useQuery(copiesQuery(companyId));
  const licences = useQuery(licencesQuery(publicId, i18n.language));
  const failed = [products, levels, licences].find((query) => query.isError && !query.data);
  if (failed) {
    const retry = () => void failed.refetch();
    return <Failed words={words(failed.error)} retry={t('common:retry')} onRetry={retry} />;
  }
  if (!products.data || !levels.data || !licences.data) {
    return (
      <>
        <h1>{t('new.title')}</h1>
        <LoadingRows count={4} height={120} label={t('common:loading')} />
      </>
    );
  }
  return (
    <>
      {state === 'conflict' && (
        <DraftConflict
          other={other && `${other.subject}\n${other.description}`.trim()}
          onTakeOther={takeOther}
          onKeepMine={keepMine}
        />
      )}
      {copy && (
        <CopyOffer
          key={copy}
          number={copy}
          products={products.data}
          draft={draft.draft}
          change={draft.change}
        />
      )}
      <NewRequestForm
        products={products.data}
        offer={levels.data}
        licences={licences.data}
        companyId={companyId}
        send={send}
        copies={
          colleagues.data && { company: company?.name ?? '', colleagues: colleagues.data.items }
        }
        files={
          <FilesField
            place={NEW_REQUEST}
            target={companyId ? { companyId } : {}}
            kept={{ ids: draft.draft.files, keep: (files) => draft.change({ files }) }}
          />
        }
        {...draft}
      />
    </>
  );
}
