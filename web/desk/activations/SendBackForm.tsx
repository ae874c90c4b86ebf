import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstWrong } from '../../app/focus.ts';
import tellings from '../Tellings.module.css';

interface Props {
  isBusy: boolean;
  onSend: (reason: string) => void;
  onCancel: () => void;
}

/** What is sent back says why. */
export function SendBackForm({ isBusy, onSend, onCancel }: Props) {
  const { t } = useTranslation(['activation', 'common']);
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // The button that opened it is gone.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const isMissing = reason.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return focusFirstWrong(form.current);
    if (!isBusy) onSend(reason);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <TextInput
        label={t('desk.reason')}
        description={t('desk.reasonHint')}
        value={reason}
        maxLength={200}
        error={tried && isMissing ? t('desk.noReason') : undefined}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      <div className={tellings.deeds}>
        <Button size="xs" type="submit" loading={isBusy}>
          {t('desk.sendBackNow')}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
