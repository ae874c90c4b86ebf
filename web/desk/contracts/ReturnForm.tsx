import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { useMove } from '../../requests/queries.ts';
import classes from './ContractPage.module.css';

interface Props {
  contractId: string;
  requestNumber: string;
  onDone: () => void;
}

/** K3: gives the incident of a request back, with a reason that the customer reads too. */
export function ReturnForm({ contractId, requestNumber, onDone }: Props) {
  const { t } = useTranslation('contracts');
  const words = useProblemWords();
  const queries = useQueryClient();
  const move = useMove(requestNumber);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const reason = typed.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === '' || move.isPending) return;
    move.mutate(
      { move: 'return_incident', reason },
      {
        onSuccess: onDone,
        onSettled: () => void queries.invalidateQueries({ queryKey: ['contracts', contractId] }),
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {move.isError && <Notice tone="error">{words(move.error)}</Notice>}
      <p>{t('desk.returnText', { number: requestNumber })}</p>
      <TextInput
        label={t('desk.reason')}
        description={t('desk.reasonHint')}
        data-autofocus
        maxLength={200}
        value={typed}
        error={tried && reason === '' && t('desk.noReason')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" loading={move.isPending}>
        {t('desk.returnIt')}
      </Button>
    </form>
  );
}
