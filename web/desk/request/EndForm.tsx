import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakeMove } from '../../../api/requests.ts';
import classes from './Actions.module.css';

interface Props {
  move: 'cancel' | 'solve_without_info';
  pending: boolean;
  onSend: (move: MakeMove) => void;
}

/** Ends the request from our side, and says why. */
export function EndForm({ move, pending, onSend }: Props) {
  const { t } = useTranslation('desk');
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSend({ move, reason });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <p className={classes.hint}>{t(`form.end.${move}`)}</p>
      <TextInput
        label={t('form.reason')}
        required
        withAsterisk={false}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="danger" loading={pending}>
        {t(`move.${move}`)}
      </Button>
    </form>
  );
}
