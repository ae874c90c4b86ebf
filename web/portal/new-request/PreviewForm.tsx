import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { createContext, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SupportLevels } from '../../../api/contracts.ts';
import type { PreviewedForm } from '../../../api/settings.ts';
import { Notice } from '../../design/Notice.tsx';
import { categoriesQuery } from '../categories/queries.ts';
import { type Draft, emptyDraft } from './draft.ts';
import { NewRequestForm } from './NewRequestForm.tsx';

interface Shown {
  form: PreviewedForm;
  /** Said where the form would be sent. */
  notSent: string;
}

const ShownForm = createContext<Shown | null>(null);

/**
 * The form as a company without a contract and with all licences would see it. Its links lead nowhere, for it has a
 * router of its own; nothing is sent, and nothing that is typed is kept.
 */
export function PreviewForm({ form, notSent }: Shown) {
  const { i18n } = useTranslation();
  const [router] = useState(standStill);
  const [queries] = useState(() => new QueryClient());
  queries.setQueryData(categoriesQuery(i18n.language).queryKey, { items: form.categories });
  return (
    <QueryClientProvider client={queries}>
      <ShownForm value={{ form, notSent }}>
        <RouterProvider router={router} />
      </ShownForm>
    </QueryClientProvider>
  );
}

const standStill = () =>
  createRouter({
    routeTree: createRootRoute({ component: Form, notFoundComponent: Form }),
    history: createMemoryHistory(),
  });

function Form() {
  const shown = useContext(ShownForm);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft('preview'));
  const [tried, setTried] = useState(false);
  if (!shown) return null;
  return (
    <>
      <NewRequestForm
        products={shown.form}
        offer={standardOnly(shown.form)}
        licences={{ items: [], support: [], abilities: { add: false, move: false } }}
        companyId=""
        draft={draft}
        change={(part) => setDraft((before) => ({ ...before, ...part }))}
        discard={() => setDraft(emptyDraft('preview'))}
        send={{ mutate: () => setTried(true), error: null, pending: false }}
      />
      <div role="status">{tried && <Notice tone="info">{shown.notSent}</Notice>}</div>
    </>
  );
}

const standardOnly = ({ planName, describingAProblem }: PreviewedForm): SupportLevels => ({
  at: new Date(0).toISOString(),
  supportPhone: '',
  describingAProblem,
  levels: [
    {
      contractId: null,
      contractNumber: null,
      planId: 'standard',
      planName,
      validUntil: null,
      quota: null,
      ledger: false,
      whyNot: null,
      promises: [],
    },
  ],
  preselected: { contractId: null, code: 'no_contract', words: '' },
});
