import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../api/catalogue.ts';
import type { CompanyDetail, ContractSummary } from '../../../api/contracts.ts';
import { call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { useProblemWords, wrongFields } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import type { Company } from '../queries.ts';
import { Contacts } from './Contacts.tsx';
import { CoveredProducts } from './CoveredProducts.tsx';
import { contractYear, type Typed, wrongIn } from './contract-draft.ts';
import classes from './NewContractPage.module.css';

interface Props {
  company: Company;
  plans: readonly PlanSummary[];
  /** What was typed before; null for a new beginning. */
  kept: Typed | null;
  onType: (typed: Typed) => void;
  onCreated: (contract: ContractSummary) => void;
}

export function ContractForm({ company, plans, kept, onType, onCreated }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const detail = useQuery({
    queryKey: ['companies', company.publicId, 'detail'],
    queryFn: () => call<CompanyDetail>(`/api/companies/${company.publicId}`),
  });
  const [fresh] = useState<Typed>(() => ({
    number: '',
    planId: plans[0]?.id ?? '',
    ...contractYear(new Date()),
    contacts: [],
  }));
  const typed = kept ?? fresh;
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const create = useMutation({
    mutationFn: () =>
      call<ContractSummary>('/api/contracts', {
        method: 'POST',
        body: {
          ...typed,
          products: typed.products?.length ? typed.products : undefined,
          companyId: company.id,
        },
      }),
    onSuccess: onCreated,
    onError: (error) => mark(wrongFields(error)),
  });
  const mark = (fields: readonly string[]) => {
    setWrong(fields);
    focusFirstWrong(form.current);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = wrongIn(typed);
    mark(found);
    if (found.length === 0 && !create.isPending) create.mutate();
  };
  const change = (part: Partial<Typed>) => onType({ ...typed, ...part });
  const plan = plans.find(({ id }) => id === typed.planId);
  const error = (field: keyof Typed) =>
    wrong.includes(field) ? t(`contract.wrong.${field}`) : undefined;
  if (detail.isError) {
    const retry = () => void detail.refetch();
    return <Failed words={words(detail.error)} retry={t('common:retry')} onRetry={retry} />;
  }
  if (!detail.data) return <LoadingRows count={4} height={64} label={t('common:loading')} />;
  return (
    <form className={classes.form} ref={form} onSubmit={submit} noValidate>
      <div className={classes.pair}>
        <TextInput
          label={t('contract.number')}
          maxLength={60}
          value={typed.number}
          error={error('number')}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('contract.plan')}
          value={typed.planId}
          data={plans.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ planId: event.currentTarget.value, contacts: [] })}
        />
      </div>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t('contract.startsOn')}
          value={typed.startsOn}
          error={error('startsOn')}
          onChange={(event) => change({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('contract.endsOn')}
          value={typed.endsOn}
          error={error('endsOn')}
          onChange={(event) => change({ endsOn: event.currentTarget.value })}
        />
      </div>
      <Contacts
        members={detail.data.members}
        most={plan?.namedContacts ?? 0}
        chosen={typed.contacts}
        onChange={(contacts) => change({ contacts })}
      />
      <CoveredProducts
        chosen={typed.products ?? []}
        onChange={(products) => change({ products })}
      />
      {create.isError && <Notice tone="error">{words(create.error)}</Notice>}
      <div>
        <Button type="submit" loading={create.isPending}>
          {t('contract.create')}
        </Button>
      </div>
    </form>
  );
}
