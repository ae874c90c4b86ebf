import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakeMove } from '../../../api/requests.ts';
import classes from './Actions.module.css';

type Severity = 1 | 2 | 3 | 4;

interface Props {
  current: Severity;
  pending: boolean;
  onSend: (move: MakeMove) => void;
}

/** P4: staff change the severity with a reason. */
export function SeverityForm({ current, pending, onSend }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const [reason, setReason] = useState('');
  const others = ([1, 2, 3, 4] as const).filter((level) => level !== current);
  const [severity, setSeverity] = useState<Severity>(others[0] ?? 1);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!pending) onSend({ move: 'change_severity', severity, reason });
  };
  return (
    <form className={classes.form} onSubmit={send}>
      <NativeSelect
        label={t('form.newSeverity')}
        value={String(severity)}
        data={others.map((level) => ({
          value: String(level),
          label: t(`common:severity.${level}`),
        }))}
        onChange={(event) => setSeverity(Number(event.currentTarget.value) as Severity)}
      />
      <TextInput
        label={t('form.reason')}
        required
        withAsterisk={false}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" loading={pending}>
        {t('move.change_severity')}
      </Button>
    </form>
  );
}
