import { Button } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueSearch } from '../queue/filter.ts';
import { useIsNamed } from './use-is-named.ts';
import { ViewDialog } from './ViewDialog.tsx';

/** Offered where the filter is one that has no name yet. */
export function SaveView({ search }: { search: QueueSearch }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  if (useIsNamed(search)) return null;
  return (
    <>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconBookmarkPlus size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t('views.save')}
      </Button>
      <ViewDialog opened={open} onClose={() => setOpen(false)} search={search} />
    </>
  );
}
