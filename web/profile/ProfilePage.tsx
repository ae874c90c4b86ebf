import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/page-title.ts';
import { AboutMe } from './AboutMe.tsx';
import { NewPassword } from './NewPassword.tsx';
import classes from './ProfilePage.module.css';
import { Sessions } from './Sessions.tsx';

export function ProfilePage() {
  const { t } = useTranslation('people');
  usePageTitle(t('profile.title'));
  return (
    <div className={classes.page}>
      <h1>{t('profile.title')}</h1>
      <AboutMe />
      <NewPassword />
      <Sessions />
    </div>
  );
}
