import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PageHead.module.css';

interface Props {
  parent: string;
  title: string;
  /** On a telephone, at the right of the title. */
  aside?: ReactNode;
  /** On a telephone, where the arrow leads; to the list of requests without it. */
  onBack?: (() => void) | undefined;
}

/** A trail on a desk, a bar with an arrow on a telephone. */
export function PageHead({ parent, title, aside, onBack }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={classes.head} aria-label={t('trail')}>
      {onBack && (
        <button type="button" className={classes.step} onClick={onBack} aria-label={parent}>
          <IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />
        </button>
      )}
      <Link to="/requests" className={classes.parent} data-hidden={onBack !== undefined}>
        <IconArrowLeft className={classes.arrow} size={20} stroke={1.75} aria-hidden="true" />
        <span className={classes.parentWord}>{parent}</span>
      </Link>
      <span className={classes.slash} aria-hidden="true">
        /
      </span>
      <span className={classes.title}>{title}</span>
      {aside && <span className={classes.aside}>{aside}</span>}
    </nav>
  );
}
