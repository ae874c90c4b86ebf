import { Button, Menu } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../RequestsPage.module.css';
import { type RequestsSearch, readRequestsSearch } from '../search.ts';
import { requestViewsQuery, useChangeView } from './queries.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { useOpenDefault } from './use-open-default.ts';
import { queryOf, viewOf } from './views.ts';

/** Loaded when it is wanted. */
const ViewsDialog = lazy(() => import('./ViewsDialog.tsx'));

interface Props {
  search: RequestsSearch;
  onOpen: (search: RequestsSearch) => void;
}

/** One's views, with what can be done to the one that is shown and to all, and the way to save what has no name. */
export function ViewsMenu({ search, onOpen }: Props) {
  const { t } = useTranslation('lists');
  const [saving, setSaving] = useState(false);
  const [arranging, setArranging] = useState<boolean>();
  const kept = useQuery(requestViewsQuery).data?.items;
  const views = kept ?? [];
  const change = useChangeView();
  useOpenDefault(kept, search, onOpen);
  const shown = viewOf(views, search);
  return (
    <>
      <Menu position="bottom-end" floatingStrategy="fixed" width={280}>
        <Menu.Target>
          <Button
            variant={shown ? 'light' : 'subtle'}
            className={classes.filter ?? ''}
            leftSection={<IconBookmark size={16} stroke={1.75} aria-hidden="true" />}
          >
            <span className={classes.chosen}>{shown?.name ?? t('views.label')}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.options ?? ''}>
          {views.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          {views.map((view) => (
            <Menu.Item key={view.id} onClick={() => onOpen(readRequestsSearch(view.filter))}>
              {view.isDefault ? t('views.isDefault', { name: view.name }) : view.name}
            </Menu.Item>
          ))}
          {views.length > 0 && <Menu.Divider />}
          {shown ? (
            <Menu.Item onClick={() => change.mutate({ id: shown.id, isDefault: !shown.isDefault })}>
              {shown.isDefault ? t('views.openPlain') : t('views.openFirst', { name: shown.name })}
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => setSaving(true)}>{t('views.save')}</Menu.Item>
          )}
          {views.length > 0 && (
            <Menu.Item onClick={() => setArranging(true)}>{t('views.arrange')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <SaveViewDialog opened={saving} onClose={() => setSaving(false)} filter={queryOf(search)} />
      {arranging !== undefined && (
        <Suspense fallback={null}>
          <ViewsDialog opened={arranging} onClose={() => setArranging(false)} views={views} />
        </Suspense>
      )}
    </>
  );
}
