import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../app/api.ts';
import { useMe } from '../app/session.ts';
import { looksLikeEmail } from '../portal/sign-in/looks-like-email.ts';
import { Prove } from './Prove.tsx';

interface Props {
  onDone: () => void;
  onCancel: () => void;
}

/** The new address, with what proves who asks. */
export function AskEmailChange({ onDone, onCancel }: Props) {
  const { t } = useTranslation('people');
  const present = useMe().person.email;
  const [email, setEmail] = useState('');
  const [checked, setChecked] = useState(false);
  const isSame = email.trim().toLowerCase() === present;
  const wrong = isSame ? t('address.same') : looksLikeEmail(email) ? undefined : t('address.wrong');
  return (
    <Prove
      lead={t('address.prove')}
      button={t('address.send')}
      isReady={() => {
        setChecked(true);
        return wrong === undefined;
      }}
      send={({ current }) =>
        call('/api/me/email-change', { method: 'POST', body: { email, current } })
      }
      onDone={onDone}
      onCancel={onCancel}
    >
      <TextInput
        label={t('address.new')}
        type="email"
        autoComplete="email"
        value={email}
        error={checked ? wrong : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </Prove>
  );
}
