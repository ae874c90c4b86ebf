import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../app/api.ts';
import { useMe } from '../app/session.ts';
import { looksLikeEmail } from '../portal/sign-in/looks-like-email.ts';
import { Prove } from './Prove.tsx';
import { factorQuery } from './SecondFactor.tsx';

interface Props {
  onDone: () => void;
  onCancel: () => void;
}

/** The new address, with what proves who asks. */
export function AskEmailChange({ onDone, onCancel }: Props) {
  const { t } = useTranslation('people');
  const present = useMe().person.email;
  const factor = useQuery(factorQuery);
  const [email, setEmail] = useState('');
  const [checked, setChecked] = useState(false);
  if (!factor.data) return null;
  const withCode = factor.data.onSince !== null;
  const isSame = email.trim().toLowerCase() === present;
  const wrong = isSame ? t('address.same') : looksLikeEmail(email) ? undefined : t('address.wrong');
  return (
    <Prove
      lead={t(withCode ? 'address.proveCode' : 'address.prove')}
      withCode={withCode}
      button={t('address.send')}
      isReady={() => {
        setChecked(true);
        return wrong === undefined;
      }}
      send={({ current, code }) =>
        call('/api/me/email-change', {
          method: 'POST',
          body: { email, current, ...(withCode ? { code } : {}) },
        })
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
