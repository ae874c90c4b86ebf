import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Names, nameIn } from '../../../domain/names.ts';
import classes from './Settings.module.css';

interface Props {
  label: string;
  to: '/desk/settings/calendars' | '/desk/settings/plans';
  items: readonly { id: string; names: Names }[];
  chosen: string;
  isChanged: (id: string) => boolean;
  children?: ReactNode;
}

/** The calendars or plans there are; a dot marks what is changed and not saved. */
export function EntityTabs({ label, to, items, chosen, isChanged, children }: Props) {
  const { t, i18n } = useTranslation('settings');
  return (
    <nav className={classes.entities} aria-label={label}>
      {items.map(({ id, names }) => (
        <Link
          key={id}
          to={to}
          search={{ id }}
          className={classes.entity}
          aria-current={id === chosen ? 'page' : undefined}
          data-status={id === chosen ? 'active' : undefined}
        >
          {nameIn(names, i18n.language) || id}
          {isChanged(id) && <span className={classes.dot} role="img" aria-label={t('changed')} />}
        </Link>
      ))}
      {children}
    </nav>
  );
}
