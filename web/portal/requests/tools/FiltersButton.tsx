import { Button, Popover } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../design/Dialog.tsx';
import { LoadingRows } from '../../../design/PageState.tsx';
import classes from '../RequestsPage.module.css';
import type { FieldsProps } from './FilterFields.tsx';

/** Loaded when it is opened. */
const FilterFields = lazy(() => import('./FilterFields.tsx'));

/** All that the row has no button of its own for: beside the button, on a telephone over the page. */
export function FiltersButton({ search, ...props }: FieldsProps) {
  const { t } = useTranslation(['lists', 'portal', 'common']);
  const mobile = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const [opened, setOpened] = useState(false);
  const { status, severity, category, plan, only, from, until } = search;
  const count = [status, severity, category, plan, only, from ?? until].filter(Boolean).length;
  const button = (
    <Button
      variant={count > 0 ? 'light' : 'subtle'}
      className={classes.filter ?? ''}
      leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden="true" />}
      onClick={() => setOpened(!opened)}
    >
      {count > 0 ? t('filters.count', { count }) : t('portal:requests.filter.title')}
    </Button>
  );
  const fields = (
    <Suspense fallback={<LoadingRows count={8} height={64} label={t('common:loading')} />}>
      <FilterFields {...{ search, ...props }} />
    </Suspense>
  );
  if (mobile)
    return (
      <>
        {button}
        <Dialog
          opened={opened}
          onClose={() => setOpened(false)}
          title={t('portal:requests.filter.title')}
          closeLabel={t('common:close')}
        >
          {fields}
          <Button fullWidth mt={16} onClick={() => setOpened(false)}>
            {t('filters.show')}
          </Button>
        </Dialog>
      </>
    );
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={380}
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={t('portal:requests.filter.title')}>{fields}</Popover.Dropdown>
    </Popover>
  );
}
