import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  value: string;
  onChange: (password: string) => void;
  tooShort: boolean;
}

export function NewPassword({ value, onChange, tooShort }: Props) {
  const { t } = useTranslation('sign-in');
  return (
    <PasswordInput
      label={t('newPassword')}
      description={t('passwordHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="new-password"
      value={value}
      error={tooShort && value.length < 8 ? t('passwordWrong') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
}
