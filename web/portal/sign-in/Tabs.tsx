import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './Tabs.module.css';

export function Tabs() {
  const { t } = useTranslation('sign-in');
  return (
    <nav className={classes.tabs}>
      <Link to="/sign-in" search={(now) => now} className={classes.tab}>
        {t('signIn')}
      </Link>
      <Link to="/register" className={classes.tab}>
        {t('registerTab')}
      </Link>
    </nav>
  );
}
