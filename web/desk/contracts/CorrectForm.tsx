import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../../api/contracts.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useCorrectQuota } from '../../contracts/queries.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './ContractPage.module.css';

interface Props {
  contractId: string;
  year: Ledger['year'];
  onDone: () => void;
}

/** K3: adds incidents to a contract year or takes some away, with a reason that the customer reads too. */
export function CorrectForm({ contractId, year, onDone }: Props) {
  const { t } = useTranslation('contracts');
  const words = useProblemWords();
  const correct = useCorrectQuota(contractId);
  const [given, setGiven] = useState('');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const left = year.quota.left ?? 0;
  const reason = typed.trim();
  const amount = Number(given);
  const isAmount =
    Number.isInteger(amount) && amount !== 0 && Math.abs(amount) <= 1000 && left + amount >= 0;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isAmount || reason === '' || correct.isPending) return;
    correct.mutate({ amount, reason, year: year.startsOn }, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {correct.isError && <Notice tone="error">{words(correct.error)}</Notice>}
      <TextInput
        type="number"
        label={t('desk.amount')}
        description={t('desk.amountHint', { left })}
        data-autofocus
        max={1000}
        min={-1000}
        value={given}
        error={tried && !isAmount && t('desk.noAmount', { left })}
        onChange={(event) => setGiven(event.currentTarget.value)}
      />
      <TextInput
        label={t('desk.reason')}
        description={t('desk.reasonHint')}
        maxLength={200}
        value={typed}
        error={tried && reason === '' && t('desk.noReason')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" loading={correct.isPending}>
        {t('desk.correctIt')}
      </Button>
    </form>
  );
}
