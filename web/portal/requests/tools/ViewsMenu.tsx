import { Button, Menu } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../RequestsPage.module.css';
import { type RequestsSearch, readRequestsSearch } from '../search.ts';
import { requestViewsQuery } from './queries.ts';
import { SaveViewDialog } from './SaveViewDialog.tsx';
import { useOpenDefault } from './use-open-default.ts';
import { ViewActions } from './ViewActions.tsx';

interface Props {
  search: RequestsSearch;
  onOpen: (search: RequestsSearch) => void;
}

const queryOf = (search: object) =>
  new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)]));
const sorted = (search: object) => {
  const query = queryOf(search);
  query.sort();
  return query.toString();
};

/** One's views, the one that is shown with what can be done to it, and the way to save what has no name. */
export function ViewsMenu({ search, onOpen }: Props) {
  const { t } = useTranslation('lists');
  const [saving, setSaving] = useState(false);
  const kept = useQuery(requestViewsQuery).data?.items;
  const views = kept ?? [];
  useOpenDefault(kept, search, onOpen);
  const shown = views.find(({ filter }) => sorted(readRequestsSearch(filter)) === sorted(search));
  return (
    <>
      <Menu position="bottom-end" width={280}>
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
          {(shown || views.length > 0) && <Menu.Divider />}
          {shown ? (
            <ViewActions view={shown} />
          ) : (
            <Menu.Item onClick={() => setSaving(true)}>{t('views.save')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <SaveViewDialog
        opened={saving}
        onClose={() => setSaving(false)}
        filter={Object.fromEntries(queryOf(search))}
      />
    </>
  );
}
