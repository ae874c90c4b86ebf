import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './PrintLink.module.css';

/** The way to the request on paper, beside its facts, with the zone that this page's times are in. */
export function PrintLink({ number, zone }: { number: string; zone: string }) {
  const { t } = useTranslation('conversation');
  return (
    <span className={classes.line}>
      <span>{t('print.zone', { zone })}</span>
      <Link to="/requests/$number/print" params={{ number }} className={classes.link}>
        <IconPrinter size={14} stroke={1.75} aria-hidden="true" /> {t('print.open')}
      </Link>
    </span>
  );
}
