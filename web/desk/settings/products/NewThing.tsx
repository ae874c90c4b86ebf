import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstWrong } from '../../../app/focus.ts';
import classes from '../Settings.module.css';
import { idFor } from './id-for.ts';

interface Props {
  /** What its name is called. */
  label: string;
  taken: readonly string[];
  submit: string;
  /** What else is asked. */
  children?: ReactNode;
  onAdd: (thing: { id: string; name: string }) => void;
}

/** A name, and the short id that everything else knows it by, which is made of the name and can be written otherwise. */
export function NewThing({ label, taken, submit, children, onAdd }: Props) {
  const { t } = useTranslation(['products', 'settings', 'common']);
  const [name, setName] = useState('');
  const [typedId, setId] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const id = typedId ?? idFor(name, taken);
  const wrongId = /^[a-z0-9][a-z0-9_-]*$/.test(id)
    ? taken.includes(id) && t('settings:fault.id_taken')
    : t('settings:fault.bad_id');
  const noName = name.trim() === '';
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (noName || wrongId) return focusFirstWrong(event.currentTarget);
    onAdd({ id, name: name.trim() });
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <TextInput
        label={label}
        data-autofocus
        maxLength={200}
        value={name}
        error={tried && noName && t('common:required')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {children}
      <TextInput
        label={t('id')}
        description={t('idHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={60}
        spellCheck={false}
        value={id}
        error={tried && wrongId}
        onChange={(event) => setId(event.currentTarget.value.toLowerCase())}
      />
      <Button type="submit">{submit}</Button>
    </form>
  );
}
