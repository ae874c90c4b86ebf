import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PrintLink.module.css';

interface Props {
  number: string;
  zone: string;
  /** Further links about the request as a whole. */
  children?: ReactNode;
}

/** The way to the request on paper, beside its facts, with the zone that this page's times are in. */
export function PrintLink({ number, zone, children }: Props) {
  const { t } = useTranslation('conversation');
  return (
    <span className={classes.line}>
      <span>{t('print.zone', { zone })}</span>
      <Link to="/requests/$number/print" params={{ number }}>
        <IconPrinter size={14} stroke={1.75} aria-hidden="true" /> {t('print.open')}
      </Link>
      {children}
    </span>
  );
}
