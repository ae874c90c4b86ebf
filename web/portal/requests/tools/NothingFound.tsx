import { Button } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../../api/requests.ts';
import { Empty } from '../../../design/PageState.tsx';
import classes from '../RequestList.module.css';
import type { RequestsSearch } from '../search.ts';
import { partsOf } from './filter-parts.ts';
import { usePartWords } from './use-part-words.ts';

interface Props {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onClear: () => void;
  onEverywhere: () => void;
}

/** Says what was asked, and the ways to ask for less. */
export function NothingFound({ search, overview, onClear, onEverywhere }: Props) {
  const { t } = useTranslation(['lists', 'portal']);
  const wordsOf = usePartWords(overview);
  const filters = partsOf(search).filter(({ key }) => key !== 'search');
  return (
    <Empty
      icon={<IconSearchOff size={28} stroke={1.5} />}
      title={
        search.search === undefined
          ? t('found.nothing')
          : t('found.nothingFor', { words: search.search })
      }
    >
      {filters.length > 0 && <p>{t('found.with', { filters: filters.map(wordsOf).join('; ') })}</p>}
      <p>{t(search.state === 'all' ? 'found.advice' : 'found.elsewhere')}</p>
      <div className={classes.ways}>
        {search.state !== 'all' && (
          <Button variant="default" onClick={onEverywhere}>
            {t('found.everywhere')}
          </Button>
        )}
        <Button variant="default" onClick={onClear}>
          {t('found.clear')}
        </Button>
      </div>
    </Empty>
  );
}
