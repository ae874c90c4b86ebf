import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenewalProposal } from '../../../../api/contract-changes.ts';
import { focusFirstWrong } from '../../../app/focus.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { useDay } from '../../../contracts/use-day.ts';
import { Notice } from '../../../design/Notice.tsx';
import classes from './Changes.module.css';
import { useContractChanges } from './queries.ts';

interface Props {
  contract: { id: string; endsOn: string };
  proposal: RenewalProposal;
  onDone: () => void;
}

/** K4: the contract holds until another day than was signed. */
export function EndForm({ contract, proposal, onDone }: Props) {
  const { t } = useTranslation('contract-states');
  const words = useProblemWords();
  const day = useDay();
  const form = useRef<HTMLFormElement>(null);
  const { end } = useContractChanges(contract.id);
  const [lastDay, setLastDay] = useState(proposal.today);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const reason = typed.trim();
  const isLastDay = lastDay !== '' && lastDay < contract.endsOn;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isLastDay || reason === '') return focusFirstWrong(form.current);
    if (!end.isPending) end.mutate({ lastDay, reason }, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} ref={form} onSubmit={send} noValidate>
      <p>{t('end.keeps')}</p>
      <TextInput
        type="date"
        label={t('end.lastDay')}
        description={t('end.lastDayHint')}
        data-autofocus
        value={lastDay}
        error={tried && !isLastDay && t('end.noDay', { day: day(contract.endsOn) })}
        onChange={(event) => setLastDay(event.currentTarget.value)}
      />
      <Textarea
        label={t('end.reason')}
        description={t('end.reasonHint')}
        autosize
        minRows={2}
        maxLength={2000}
        value={typed}
        error={tried && reason === '' && t('plan.noReason')}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {end.isError && <Notice tone="error">{words(end.error)}</Notice>}
      <Button type="submit" color="red" loading={end.isPending}>
        {t('end.send')}
      </Button>
    </form>
  );
}
