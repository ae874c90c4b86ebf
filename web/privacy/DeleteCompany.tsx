import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyDeletion } from '../../api/privacy.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { useProblemWords, wrongFields } from '../app/problem-words.ts';
import { useDay } from '../contracts/use-day.ts';
import { Notice } from '../design/Notice.tsx';
import classes from './Privacy.module.css';
import { useDeletions } from './queries.ts';
import { useDue } from './use-due.ts';

interface Props {
  publicId: string;
  company: string;
}

export function CompanyWaits({ publicId, company, dueAt }: Props & { dueAt: string }) {
  const { t } = useTranslation('privacy');
  const words = useProblemWords();
  const due = useDue();
  const { keepCompany } = useDeletions();
  return (
    <>
      <p role="status">{t('company.waiting', { company, when: due(dueAt) })}</p>
      {keepCompany.isError && <Notice tone="error">{words(keepCompany.error)}</Notice>}
      <div className={classes.foot}>
        <Button loading={keepCompany.isPending} onClick={() => keepCompany.mutate(publicId)}>
          {t('company.keep')}
        </Button>
      </div>
    </>
  );
}

/** What ends is shown before the name is typed. */
export function DeleteCompanyForm({ publicId, company, ends }: Props & { ends: CompanyDeletion }) {
  const { t } = useTranslation('privacy');
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const { askCompany } = useDeletions();
  const isWrong = wrongFields(askCompany.error).includes('name');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (askCompany.isPending) return;
    askCompany.mutate({ publicId, name }, { onError: () => focusFirstWrong(form.current) });
  };
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <p className={classes.lead}>{t('company.lead', { count: ends.waitDays })}</p>
      <Ends {...ends} />
      <TextInput
        label={t('company.name', { company })}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          askCompany.reset();
        }}
        error={isWrong ? t('company.wrong') : undefined}
        autoComplete="off"
      />
      {askCompany.isError && !isWrong && <Notice tone="error">{words(askCompany.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={askCompany.isPending} disabled={name === ''}>
          {t('company.ask')}
        </Button>
      </div>
    </form>
  );
}

function Ends({ openRequests: { count, items }, contracts }: CompanyDeletion) {
  const { t } = useTranslation('privacy');
  const day = useDay();
  const more = count - items.length;
  return (
    <>
      <div className={classes.ends}>
        <h3>{count > 0 ? t('company.open', { count }) : t('company.noneOpen')}</h3>
        <ul>
          {items.map(({ number, subject }) => (
            <li key={number}>
              <Link to="/requests/$number" params={{ number }}>
                {number}
              </Link>{' '}
              {subject}
            </li>
          ))}
          {more > 0 && <li>{t('company.more', { count: more })}</li>}
        </ul>
      </div>
      <div className={classes.ends}>
        <h3>{contracts.length > 0 ? t('company.contracts') : t('company.noContracts')}</h3>
        <ul>
          {contracts.map(({ number, planName, endsOn }) => (
            <li key={number}>
              {number}, {planName}, {t('company.until', { day: day(endsOn) })}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
