import { UnstyledButton } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ZoneLine } from '../../app/ZoneLine.tsx';
import classes from './QueueFoot.module.css';
import { useSecondsSince } from './use-seconds-since.ts';

interface Props {
  /** On this device's clock, epoch ms; 0 before the first answer. */
  updatedAt: number;
  live: boolean;
  onStep: (step: 1 | -1) => void;
  onHelp: () => void;
}

/** The keys, each a button of its own, and how old what is shown can be. */
export function QueueFoot({ updatedAt, live, onStep, onHelp }: Props) {
  const { t } = useTranslation('desk');
  return (
    <footer className={classes.foot}>
      <span className={classes.keys}>
        <Key name={t('keys.next')} onPress={() => onStep(1)}>
          <kbd>J</kbd>
        </Key>
        <Key name={t('keys.previous')} onPress={() => onStep(-1)}>
          <kbd>K</kbd>
        </Key>
        {t('keys.move')}
        <Key onPress={onHelp}>
          <kbd>?</kbd> {t('keys.all')}
        </Key>
        <span>
          <kbd>X</kbd> {t('keys.select')}
        </span>
        <span>
          <kbd>↵</kbd> {t('keys.open')}
        </span>
        <span>
          <kbd>R</kbd> {t('keys.reply')}
        </span>
        <span>
          <kbd>A</kbd> {t('keys.assign')}
        </span>
      </span>
      <span className={classes.zone}>
        <ZoneLine />
      </span>
      {updatedAt > 0 && <Updated at={updatedAt} live={live} />}
    </footer>
  );
}

function Updated({ at, live }: { at: number; live: boolean }) {
  const { t } = useTranslation('desk');
  const seconds = useSecondsSince(at);
  const Icon = live ? IconRefresh : IconCloudOff;
  const ago =
    seconds < 60
      ? t('queue.secondsAgo', { count: seconds })
      : t('queue.minutesAgo', { count: Math.floor(seconds / 60) });
  return (
    <span className={classes.updated}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {t(live ? 'queue.live' : 'queue.updated', { ago })}
    </span>
  );
}

function Key(props: { name?: string; onPress: () => void; children: ReactNode }) {
  return (
    <UnstyledButton
      className={classes.key ?? ''}
      aria-label={props.name}
      title={props.name}
      onClick={props.onPress}
    >
      {props.children}
    </UnstyledButton>
  );
}
