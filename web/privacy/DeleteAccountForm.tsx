import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/people.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { Notice } from '../design/Notice.tsx';
import { openRequestsQuery, peopleQuery } from '../portal/company/queries.ts';
import classes from './Privacy.module.css';
import { useDeletions } from './queries.ts';

/** C6: before an account goes, it is said who takes its open requests over in each company. */
export function DeleteAccountForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(['privacy', 'common']);
  const words = useProblemWords();
  const { companies } = useMe();
  const { askPerson } = useDeletions();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (askPerson.isPending) return;
    const successors = Object.entries(chosen)
      .filter(([, personId]) => personId !== '')
      .map(([publicId, personId]) => ({ publicId, personId }));
    askPerson.mutate(successors, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t('account.text')}</p>
      {companies.map((company) => (
        <SuccessorField
          key={company.publicId}
          company={company}
          value={chosen[company.publicId] ?? ''}
          onChoose={(personId) => setChosen({ ...chosen, [company.publicId]: personId })}
        />
      ))}
      {askPerson.isError && <Notice tone="error">{words(askPerson.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={askPerson.isPending}>
          {t('account.now')}
        </Button>
        <Button variant="default" onClick={onDone} data-autofocus>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  company: Me['companies'][number];
  value: string;
  onChoose: (personId: string) => void;
}

/** Nothing to choose where nothing is open, or nobody else is there. */
function SuccessorField({ company: { publicId, name }, value, onChoose }: FieldProps) {
  const { t } = useTranslation('privacy');
  const { person } = useMe();
  const { data: open } = useQuery(openRequestsQuery(publicId, person.id));
  const { data: people } = useQuery(peopleQuery(publicId));
  const colleagues = people?.members.filter(({ id }) => id !== person.id) ?? [];
  if (!open || open.count === 0 || colleagues.length === 0) return null;
  return (
    <NativeSelect
      label={t('account.open', { company: name, count: open.count })}
      value={value}
      onChange={(event) => onChoose(event.currentTarget.value)}
      data={[
        { value: '', label: t('account.stay') },
        ...colleagues.map((colleague) => ({ value: colleague.id, label: colleague.name })),
      ]}
    />
  );
}
