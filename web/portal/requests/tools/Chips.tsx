import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../../api/requests.ts';
import { Chip } from '../../../design/Chip.tsx';
import type { RequestsSearch, SearchChange } from '../search.ts';
import classes from './Chips.module.css';
import { partsOf, without } from './filter-parts.ts';
import { usePartWords } from './use-part-words.ts';

interface Props {
  search: RequestsSearch;
  overview: RequestOverview | undefined;
  onChange: (change: SearchChange) => void;
  onClear: () => void;
}

/** What narrows the list, one chip each, and the way to take all of it away. */
export function Chips({ search, overview, onChange, onClear }: Props) {
  const { t } = useTranslation(['lists', 'portal']);
  const wordsOf = usePartWords(overview);
  return (
    <fieldset className={classes.chips} aria-label={t('part.set')}>
      {partsOf(search).map((part) => (
        <Chip
          key={`${part.key}:${part.value}`}
          words={wordsOf(part)}
          removeLabel={t('part.remove', { filter: wordsOf(part) })}
          onRemove={() => onChange(without(search, [part]))}
        />
      ))}
      <Button variant="subtle" className={classes.clear ?? ''} onClick={onClear}>
        {t('portal:requests.filter.clear')}
      </Button>
    </fieldset>
  );
}
