import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWeakPassword } from '../../app/problem-words.ts';

interface Props {
  value: string;
  onChange: (password: string) => void;
  tooShort: boolean;
  /** What the server said to it. */
  failure: unknown;
}

export function NewPassword({ value, onChange, tooShort, failure }: Props) {
  const { t } = useTranslation('sign-in');
  const weak = useWeakPassword(failure);
  return (
    <PasswordInput
      label={t('newPassword')}
      description={t('passwordHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="new-password"
      value={value}
      error={tooShort && value.length < 8 ? t('passwordWrong') : weak}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
}
