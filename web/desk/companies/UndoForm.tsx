import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './CompanyPage.module.css';
import { useMergers } from './queries.ts';
import type { Undoing } from './undoing.ts';

interface Props {
  undoing: Undoing;
  onDone: (words: string) => void;
}

/** What stays where when two companies are seen by themselves again, and why they are. */
export function UndoForm({ undoing, onDone }: Props) {
  const { t } = useTranslation('companies');
  const words = useProblemWords();
  const { publicId, name, into, merger } = undoing;
  const { undo } = useMergers(publicId);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const reason = typed.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === '' || undo.isPending) return;
    undo.mutate({ reason }, { onSuccess: () => onDone(t('undo.done', { name })) });
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <p>{t('undo.text', { name, into })}</p>
      <p>
        {t('undo.people', { count: merger.joinedSince, into })}{' '}
        {t('undo.requests', { count: merger.requestsSince, into })}
      </p>
      {undo.isError && <Notice tone="error">{words(undo.error)}</Notice>}
      <TextInput
        label={t('reason')}
        description={t('reasonHint')}
        data-autofocus
        maxLength={200}
        value={typed}
        error={tried && reason === '' && t('noReason')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" className={classes.send ?? ''} loading={undo.isPending}>
        {t('undo.now')}
      </Button>
    </form>
  );
}
