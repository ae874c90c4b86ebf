import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { askForMore } from '../../../../api/contract-enquiries.ts';
import { call } from '../../../app/api.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Choice } from '../../../design/Choice.tsx';
import { Notice } from '../../../design/Notice.tsx';
import classes from '../InviteForm.module.css';

type Body = z.input<typeof askForMore>;
type Wish = Body['wish'];

interface Props {
  contractId: string;
  wish: Wish;
  onCancel: () => void;
  onSent: () => void;
}

export function AskForm({ contractId, wish, onCancel, onSent }: Props) {
  const { t } = useTranslation(['contract-states', 'common']);
  const words = useProblemWords();
  const [chosen, setChosen] = useState<Wish>(wish);
  const [typed, setTyped] = useState('');
  const ask = useMutation({
    mutationFn: (body: Body) =>
      call(`/api/contracts/${contractId}/enquiries`, { method: 'POST', body }),
    onSuccess: onSent,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    // It may stand in another form, whose own sending this is not.
    event.stopPropagation();
    if (!ask.isPending) ask.mutate({ wish: chosen, words: typed.trim() || null });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <fieldset className={classes.roles}>
        <legend>{t('ask.wish')}</legend>
        {(['renewal', 'upgrade'] as const).map((each) => (
          <Choice
            key={each}
            name="wish"
            value={each}
            round
            checked={chosen === each}
            onChoose={() => setChosen(each)}
          >
            <span className={classes.role}>{t(`ask.${each}`)}</span>
            <span className={classes.may}>{t(`ask.${each}Hint`)}</span>
          </Choice>
        ))}
      </fieldset>
      <Textarea
        label={t('ask.words')}
        description={t('ask.wordsHint')}
        autosize
        minRows={3}
        maxLength={1000}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {ask.isError && <Notice tone="error">{words(ask.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={ask.isPending}>
          {t('ask.send')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
