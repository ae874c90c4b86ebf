import { Popover, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../design/Chip.tsx';
import { PickList } from '../../design/PickList.tsx';
import classes from './FilterBar.module.css';
import { partsOf, type QueueSearch, withoutPart, withPart } from './filter.ts';
import { type FilterOption, useFilterOptions } from './filter-options.ts';

interface Props {
  search: QueueSearch;
  /** What is asked for, from what holds when it is done: two changes may follow each other at once. */
  onChange: (change: (search: QueueSearch) => QueueSearch) => void;
  opened: boolean;
  onOpened: (opened: boolean) => void;
}

/** What the queue is narrowed to, one chip each, and the field that narrows it further. */
export function FilterBar({ search, onChange, opened, onOpened }: Props) {
  const { t } = useTranslation('desk');
  const { options, wordsOf, ofTyped, onTyped } = useFilterOptions(search);
  const parts = partsOf(search);
  const chosen = new Set(parts.map(({ key, value }) => `${key}:${value}`));
  const last = parts.at(-1);
  return (
    <div className={classes.filters}>
      {parts.map((part) => (
        <Chip
          key={`${part.key}:${part.value}`}
          words={wordsOf(part)}
          removeLabel={t('filter.remove', { filter: wordsOf(part) })}
          onRemove={() => onChange((now) => withoutPart(now, part))}
        />
      ))}
      <Popover
        opened={opened}
        onDismiss={() => onOpened(false)}
        position="bottom-start"
        width={320}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <UnstyledButton className={classes.add ?? ''} onClick={() => onOpened(!opened)}>
            <IconPlus size={14} stroke={1.75} aria-hidden="true" />
            {t('filter.add')} <kbd>F</kbd>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('filter.title')}>
          <PickList<FilterOption>
            label={t('filter.title')}
            placeholder={t('filter.placeholder')}
            none={t('filter.none')}
            options={options.filter(({ value }) => !chosen.has(value))}
            ofTyped={ofTyped}
            onTyped={onTyped}
            onPick={({ part }) => {
              onChange((now) => withPart(now, part));
              onOpened(false);
            }}
            onBack={() => last && onChange((now) => withoutPart(now, last))}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
