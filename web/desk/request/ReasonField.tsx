import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  value: string;
  onChange: (reason: string) => void;
  wrong: boolean;
  label?: string;
  /** Said under the field where it is wrong. */
  error?: string;
  autoFocus?: boolean;
}

/** Why, in one line. */
export function ReasonField({ value, onChange, wrong, label, error, autoFocus = false }: Props) {
  const { t } = useTranslation('desk');
  return (
    <TextInput
      label={label ?? t('form.reason')}
      maxLength={200}
      value={value}
      data-autofocus={autoFocus || undefined}
      error={wrong ? (error ?? t('form.blank')) : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
