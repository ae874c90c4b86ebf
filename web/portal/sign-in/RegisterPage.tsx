import { Button } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { Empty } from '../../design/PageState.tsx';
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
        <div role="status">
          <Empty icon={<IconMailCheck size={28} stroke={1.5} />} title={t('sent.title')}>
            <p>{t('sent.text', { email: sentTo })}</p>
            <Button variant="default" mt="md" onClick={() => setSentTo(undefined)}>
              {t('sent.other')}
            </Button>
          </Empty>
        </div>
      ) : (
        <RegisterForm onSent={setSentTo} />
      )}
    </>
  );
}
