import { Button } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchOf, viewsQuery } from '../queries.ts';
import { type QueueSearch, sameSearch } from '../queue/filter.ts';
import { standingViews } from './standing-views.ts';
import { ViewDialog } from './ViewDialog.tsx';

/** Offered where the filter is one that has no name yet. */
export function SaveView({ search }: { search: QueueSearch }) {
  const { t } = useTranslation('desk');
  const { data } = useQuery(viewsQuery);
  const [open, setOpen] = useState(false);
  const known = [...standingViews.map((view) => view.search), ...(data?.items.map(searchOf) ?? [])];
  if (known.some((view) => sameSearch(view, search))) return null;
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
