import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { Done } from './Done.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { Tabs } from './Tabs.tsx';

/** After sending it says the same to everybody: who a code belongs to is nobody's news (C2). */
export function RegisterPage() {
  const { t } = useTranslation('sign-in');
  usePageTitle(t('registerTab'));
  const [sentTo, setSentTo] = useState<string>();
  return (
    <>
      <Tabs />
      {sentTo ? (
        <Done
          icon={<IconMailCheck size={28} stroke={1.5} />}
          title={t('sent.title')}
          next={
            <Button variant="default" onClick={() => setSentTo(undefined)}>
              {t('sent.other')}
            </Button>
          }
        >
          {t('sent.text', { email: sentTo })}
        </Done>
      ) : (
        <RegisterForm onSent={setSentTo} />
      )}
    </>
  );
}
