import { UnstyledButton } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ZoneLine } from '../../app/ZoneLine.tsx';
import { useTimeFormat } from '../../clock/reader.ts';
import classes from './QueueFoot.module.css';

interface Props {
  /** On this device's clock, epoch ms; 0 before the first answer. */
  updatedAt: number;
  failing: boolean;
  onHelp: () => void;
}

export function QueueFoot({ updatedAt, failing, onHelp }: Props) {
  const { t } = useTranslation('desk');
  const { time } = useTimeFormat();
  const Icon = failing ? IconCloudOff : IconRefresh;
  return (
    <footer className={classes.foot}>
      <span className={classes.keys}>
        <kbd>J</kbd> <kbd>K</kbd> {t('keys.move')} <kbd>↵</kbd> {t('keys.open')}
      </span>
      <UnstyledButton className={classes.help ?? ''} onClick={onHelp}>
        <kbd>?</kbd> {t('keys.all')}
      </UnstyledButton>
      <span className={classes.zone}>
        <ZoneLine />
      </span>
      {updatedAt > 0 && (
        <span className={classes.updated} role="status">
          <Icon size={14} stroke={1.75} aria-hidden="true" />
          {t(failing ? 'queue.notLive' : 'queue.updated', { time: time(updatedAt) })}
        </span>
      )}
    </footer>
  );
}
