import { Button } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PasskeyOptions } from '../../../api/passkeys.ts';
import type { Me } from '../../../api/people.ts';
import { ApiError, call } from '../../app/api.ts';
import { hasPasskeys, signWithPasskey } from '../../app/passkey.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { welcome } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';

interface Props {
  /** Of the right password; without it the passkey alone signs in. */
  ticket?: string;
  onIn: (me: Me) => unknown;
}

async function enter(ticket: string | undefined): Promise<Me> {
  const options = await call<PasskeyOptions>('/api/sessions/passkey-challenge', {
    method: 'POST',
    body: { ticket },
  });
  const credential = await signWithPasskey(options);
  return call<Me>('/api/sessions/passkey', { method: 'POST', body: { ticket, credential } });
}

/** Nothing is typed: the device knows who it is. Not there where the browser has no passkeys. */
export function PasskeyButton({ ticket, onIn }: Props) {
  const { t } = useTranslation('sign-in');
  const words = useProblemWords();
  const sign = useMutation({
    mutationFn: () => enter(ticket),
    onSuccess: async (me) => {
      await welcome(me);
      await onIn(me);
    },
  });
  if (!hasPasskeys()) return null;
  return (
    <>
      {sign.isError && (
        <Notice tone="error">
          {sign.error instanceof ApiError ? words(sign.error) : t('passkey.failed')}
        </Notice>
      )}
      <Button
        variant={ticket === undefined ? 'default' : 'filled'}
        size="lg"
        fullWidth
        leftSection={<IconKey size={18} stroke={1.75} aria-hidden="true" />}
        loading={sign.isPending}
        onClick={() => sign.mutate()}
      >
        {t('passkey.button')}
      </Button>
    </>
  );
}
