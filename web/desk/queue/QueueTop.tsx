import { ActionIcon } from '@mantine/core';
import { IconBaselineDensityMedium } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changeDevice, useDevice } from '../device.ts';
import { OnlinePeople } from './OnlinePeople.tsx';
import classes from './QueueTop.module.css';

interface Props {
  title: string;
  /** Said beside the title; nothing before it is known. */
  count: string | undefined;
  children: ReactNode;
  /** At the end: what can be done with the whole list. */
  tools: ReactNode;
}

export function QueueTop({ title, count, children, tools }: Props) {
  const { t } = useTranslation('desk');
  const { comfortable } = useDevice();
  return (
    <header className={classes.top}>
      <h1 className={classes.title}>{title}</h1>
      {count && <span className={classes.count}>{count}</span>}
      {children}
      <span className={classes.end}>
        {tools}
        <ActionIcon
          className={classes.density ?? ''}
          variant="subtle"
          color="gray"
          aria-pressed={comfortable}
          aria-label={t('queue.comfortable')}
          title={t('queue.comfortable')}
          onClick={() => changeDevice({ comfortable: !comfortable })}
        >
          <IconBaselineDensityMedium size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
        <OnlinePeople />
      </span>
    </header>
  );
}
