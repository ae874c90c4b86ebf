import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeFormat } from '../../../clock/reader.ts';
import { type RequestsSearch, readRequestsSearch, type SearchChange } from '../search.ts';
import classes from './FilterFields.module.css';

const ends = ['from', 'until'] as const;

interface Props {
  search: RequestsSearch;
  onChange: (change: SearchChange) => void;
}

/** Two days, both counted in; the list follows when what is typed are days, the first not after the last. */
export function DayFields({ search, onChange }: Props) {
  const { t } = useTranslation('lists');
  const { zone } = useTimeFormat();
  const { from = '', until = '' } = search;
  const [typed, setTyped] = useState({ from, until });
  useEffect(() => setTyped({ from, until }), [from, until]);
  const wrongOrder = isWrong(typed);
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const { from: first, until: last } = readRequestsSearch(next);
    const isHalf = (first ?? '') !== next.from || (last ?? '') !== next.until;
    if (!isHalf && !isWrong(next)) onChange({ from: first, until: last });
  };
  return (
    <div className={classes.days}>
      {ends.map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(`days.${end}`)}
          value={typed[end]}
          error={end === 'until' && wrongOrder && t('days.wrongOrder')}
          onChange={(event) => change({ [end]: event.currentTarget.value })}
        />
      ))}
      <p className={classes.hint}>{t('days.zone', { zone: zone() })}</p>
    </div>
  );
}

const isWrong = ({ from, until }: { from: string; until: string }): boolean =>
  from !== '' && until !== '' && until < from;
