import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakeMove } from '../../../api/requests.ts';
import { serverNow } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { instantOf, localText } from '../../app/time.ts';
import classes from './Actions.module.css';

interface Props {
  pending: boolean;
  onSend: (move: MakeMove) => void;
}

/** P3: what starts a clock is the start of the call, which lies before its logging. */
export function CallForm({ pending, onSend }: Props) {
  const { t } = useTranslation('desk');
  const { timeZone } = useMe().person;
  const [local, setLocal] = useState(() => localText(serverNow(), timeZone));
  const startedAt = instantOf(local, timeZone);
  const wrong = Number.isNaN(startedAt) || startedAt > serverNow();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (pending || wrong) return;
    onSend({ move: 'log_call', startedAt: new Date(startedAt).toISOString() });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <TextInput
        type="datetime-local"
        label={t('form.callStart')}
        required
        withAsterisk={false}
        value={local}
        error={wrong ? t('form.callWrong') : undefined}
        onChange={(event) => setLocal(event.currentTarget.value)}
      />
      <p className={classes.hint}>{t('form.callHint')}</p>
      <Button type="submit" loading={pending}>
        {t('move.log_call')}
      </Button>
    </form>
  );
}
