import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plans } from '../../../api/catalogue.ts';
import type { ContractSummary } from '../../../api/contracts.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { useProblemWords, wrongFields } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { type Company, companyQuery } from '../queries.ts';
import { Contacts } from './Contacts.tsx';
import { CoveredProducts } from './CoveredProducts.tsx';
import {
  asInPlan,
  contactsOf,
  contractYear,
  type Typed,
  wrongIn,
  yearFrom,
} from './contract-draft.ts';
import classes from './NewContractPage.module.css';
import { Overlap } from './Overlap.tsx';
import { OwnTermsFields } from './OwnTermsFields.tsx';
import { PlanFacts } from './PlanFacts.tsx';
import { StateChoice } from './StateChoice.tsx';
import { isOverlap, useCreateContract } from './use-create-contract.ts';

interface Props {
  company: Company;
  offered: Plans;
  /** What was typed before; null for a new beginning. */
  kept: Partial<Typed> | null;
  onType: (typed: Typed) => void;
  onCreated: (contract: ContractSummary) => void;
}

/** K1: what is agreed with a company. */
export function ContractForm({ company, offered, kept, onType, onCreated }: Props) {
  const { t } = useTranslation(['desk-companies', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const plans = offered.plans.filter(({ rank }) => rank > 0);
  const detail = useQuery(companyQuery(company.publicId));
  const [fresh] = useState<Typed>(() => ({
    number: '',
    planId: plans[0]?.id ?? '',
    state: 'issued',
    ...contractYear(new Date()),
    contacts: [],
    products: [],
    own: asInPlan,
    besideOthers: false,
  }));
  const typed = { ...fresh, ...kept };
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const mark = (fields: readonly string[]) => {
    setWrong(fields);
    focusFirstWrong(form.current);
  };
  const create = useCreateContract(company.id, {
    onSuccess: onCreated,
    onError: (error) => mark(wrongFields(error)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = wrongIn(typed);
    mark(found);
    if (found.length === 0 && !create.isPending) create.mutate(typed);
  };
  const change = (part: Partial<Typed>) => onType({ ...typed, ...part });
  const plan = plans.find(({ id }) => id === typed.planId);
  const field = (name: 'number' | 'startsOn' | 'endsOn') => ({
    label: t(`form.${name}`),
    value: typed[name],
    error: wrong.includes(name) ? t(`form.wrong.${name}`) : undefined,
  });
  if (detail.isError) {
    const retry = () => void detail.refetch();
    return <Failed words={words(detail.error)} retry={t('common:retry')} onRetry={retry} />;
  }
  if (!detail.data || !plan)
    return <LoadingRows count={4} height={64} label={t('common:loading')} />;
  return (
    <form className={classes.form} ref={form} onSubmit={submit} noValidate>
      <div className={classes.pair}>
        <TextInput
          {...field('number')}
          autoFocus={typed.number === ''}
          autoComplete="off"
          maxLength={60}
          onChange={(event) => change({ number: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('form.plan')}
          value={typed.planId}
          data={plans.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ planId: event.currentTarget.value, contacts: [] })}
        />
      </div>
      <PlanFacts plan={plan} />
      <div className={classes.pair}>
        <TextInput
          type="date"
          {...field('startsOn')}
          onChange={({ currentTarget: { value } }) =>
            change({ startsOn: value, ...(value && { endsOn: yearFrom(value) }) })
          }
        />
        <TextInput
          type="date"
          {...field('endsOn')}
          onChange={(event) => change({ endsOn: event.currentTarget.value })}
        />
      </div>
      <StateChoice state={typed.state} onChange={(state) => change({ state })} />
      {typed.state === 'active' && (
        <Contacts
          members={detail.data.members}
          most={contactsOf(typed.own, plan.namedContacts)}
          chosen={typed.contacts}
          onChange={(contacts) => change({ contacts })}
        />
      )}
      <CoveredProducts chosen={typed.products} onChange={(products) => change({ products })} />
      <OwnTermsFields
        own={typed.own}
        plan={plan}
        calendars={offered.calendars}
        wrong={wrong}
        onChange={(own) => change({ own })}
      />
      {isOverlap(create.error) ? (
        <Overlap
          other={create.error.message}
          confirmed={typed.besideOthers}
          onConfirm={(besideOthers) => change({ besideOthers })}
        />
      ) : (
        create.isError && <Notice tone="error">{words(create.error)}</Notice>
      )}
      <div>
        <Button type="submit" loading={create.isPending}>
          {t(`form.create.${typed.state}`)}
        </Button>
      </div>
    </form>
  );
}
