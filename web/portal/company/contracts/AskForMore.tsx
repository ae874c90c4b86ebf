import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../design/Dialog.tsx';
import { AskForm } from './AskForm.tsx';

interface Props {
  contractId: string;
  number: string;
  /** What is chosen at first. */
  wish?: 'renewal' | 'upgrade';
  size?: 'xs' | 'sm';
}

/** K4: asks the vendor for a renewal or an upgrade, from where the limit was felt; for those who manage the company. */
export function AskForMore({ contractId, number, wish = 'renewal', size = 'sm' }: Props) {
  const { t } = useTranslation(['contract-states', 'common']);
  const [asks, setAsks] = useState(false);
  const [sent, setSent] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size={size}
        aria-label={t('ask.openOf', { number })}
        onClick={() => setAsks(true)}
      >
        {t('ask.open')}
      </Button>
      <p role="status">{sent && t('ask.sent')}</p>
      <Dialog
        opened={asks}
        onClose={() => setAsks(false)}
        title={t('ask.title', { number })}
        closeLabel={t('common:close')}
      >
        <AskForm
          contractId={contractId}
          wish={wish}
          onCancel={() => setAsks(false)}
          onSent={() => {
            setAsks(false);
            setSent(true);
          }}
        />
      </Dialog>
    </>
  );
}
