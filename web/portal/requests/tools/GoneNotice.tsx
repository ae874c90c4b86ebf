import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../../api/requests.ts';
import { Notice } from '../../../design/Notice.tsx';
import type { RequestsSearch, SearchChange } from '../search.ts';
import { goneParts, without } from './filter-parts.ts';
import { requestViewsQuery, useChangeView } from './queries.ts';
import { queryOf, viewOf } from './views.ts';

interface Props {
  search: RequestsSearch;
  overview: RequestOverview;
  onChange: (change: SearchChange) => void;
}

/** A filter that can find nothing any more says so, and can be dropped: from the view that has it, too. */
export function GoneNotice({ search, overview, onChange }: Props) {
  const { t } = useTranslation('lists');
  const views = useQuery({ ...requestViewsQuery, enabled: false }).data?.items ?? [];
  const change = useChangeView();
  const gone = goneParts(search, overview);
  if (gone.length === 0) return null;
  const view = viewOf(views, search);
  const drop = () => {
    const less = without(search, gone);
    if (view) change.mutate({ id: view.id, filter: queryOf({ ...search, ...less }) });
    onChange(less);
  };
  return (
    <Notice tone="info">
      {view && `${t('gone.view', { name: view.name })} `}
      {gone.map(({ key }) => t(`gone.${key}`)).join(' ')}{' '}
      <Button variant="default" size="xs" onClick={drop}>
        {t(view ? 'gone.dropFromView' : 'gone.drop', { count: gone.length })}
      </Button>
    </Notice>
  );
}
