import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  value: number;
  error: string | undefined;
  disabled?: boolean;
  onChange: (value: number) => void;
}

/** A whole number; what is none stays in the field and is told, and the last number counts. */
export function NumberField({ label, value, error, disabled = false, onChange }: Props) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState(String(value));
  const isNumber = /^\d{1,6}$/.test(typed.trim());
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      disabled={disabled}
      value={typed}
      error={isNumber ? error : t('fault.not_a_whole_number')}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        if (/^\d{1,6}$/.test(text.trim())) onChange(Number(text));
      }}
    />
  );
}
