import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { instantOf } from '../../app/time.ts';

interface Props {
  /** As the field holds it: a local date and time. */
  value: string;
  onChange: (local: string) => void;
}

/** P3: what starts a clock is the start of the call, which lies before its logging, never after it. */
export function CallStartField({ value, onChange }: Props) {
  const { t } = useTranslation('desk');
  const wrong = useCallStart(value) === null;
  return (
    <TextInput
      type="datetime-local"
      label={t('form.callStart')}
      value={value}
      error={wrong ? t('form.callWrong') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Epoch ms in the reader's zone; null where it is no time at which a call can have begun. */
export function useCallStart(local: string): number | null {
  const { timeZone } = useMe().person;
  const startedAt = instantOf(local, timeZone);
  return Number.isNaN(startedAt) || startedAt > serverNow() ? null : startedAt;
}
