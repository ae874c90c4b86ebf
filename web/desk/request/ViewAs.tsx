import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { ViewAsForm } from './ViewAsForm.tsx';

/** The way from a request to the portal as its company sees it, for those who may. */
export function ViewAs({ company, customer }: Pick<RequestDetail, 'company' | 'customer'>) {
  const { t } = useTranslation(['people', 'common']);
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <>
      <Button
        size="xs"
        mt={8}
        variant="default"
        leftSection={<IconEye size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        {t('viewAs.button')}
      </Button>
      <Dialog
        opened={opened}
        onClose={close}
        title={t('viewAs.title', { company: company.name })}
        closeLabel={t('common:close')}
      >
        <ViewAsForm company={company} customerId={customer.id} onCancel={close} />
      </Dialog>
    </>
  );
}
