import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';
import { Dialog } from '../../design/Dialog.tsx';

const ViewAsForm = lazy(async () => ({
  default: (await import('./ViewAsForm.tsx')).ViewAsForm,
}));

/** The way from a request to the portal as its company sees it, for those who may. */
export function ViewAs({ company, customer }: Pick<RequestDetail, 'company' | 'customer'>) {
  const { t } = useTranslation(['desk', 'common']);
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  if (!useMe().abilities.viewAsMember) return null;
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
        <Suspense>
          <ViewAsForm company={company} customerId={customer.id} onCancel={close} />
        </Suspense>
      </Dialog>
    </>
  );
}
