import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronUp, type TablerIcon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueSearch } from '../queue/filter.ts';
import { useViewTitle } from '../views/use-view-title.ts';
import classes from './RequestTop.module.css';

interface Props {
  number: string;
  search: QueueSearch;
  onStep: (step: 1 | -1) => void;
  children: ReactNode;
}

/** Where one is, the way back, and the neighbours. */
export function RequestTop({ number, search, onStep, children }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const title = useViewTitle(search);
  return (
    <header className={classes.top}>
      <nav className={classes.trail} aria-label={t('common:trail')}>
        <Link to="/desk" search={search} className={classes.back}>
          {title}
        </Link>
        <span aria-hidden="true">/</span>
        <span className={classes.number}>{number}</span>
        <Step name={t('keys.next')} icon={IconChevronDown} onPress={() => onStep(1)}>
          J
        </Step>
        <Step name={t('keys.previous')} icon={IconChevronUp} onPress={() => onStep(-1)}>
          K
        </Step>
      </nav>
      {children}
    </header>
  );
}

function Step(props: { name: string; icon: TablerIcon; onPress: () => void; children: string }) {
  return (
    <UnstyledButton
      className={classes.step ?? ''}
      aria-label={props.name}
      title={props.name}
      onClick={props.onPress}
    >
      <kbd>{props.children}</kbd>
      <props.icon size={20} stroke={1.75} aria-hidden="true" />
    </UnstyledButton>
  );
}
