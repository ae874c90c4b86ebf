import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../app/page-title.ts';
import { isStaff, useMe } from '../app/session.ts';
import { YourData } from '../privacy/YourData.tsx';
import { AboutMe } from './AboutMe.tsx';
import { ClosedCompanies } from './ClosedCompanies.tsx';
import { EmailAddress } from './EmailAddress.tsx';
import { NewPassword } from './NewPassword.tsx';
import { Passkeys } from './Passkeys.tsx';
import classes from './ProfilePage.module.css';
import { SecondFactor } from './SecondFactor.tsx';
import { Sessions } from './Sessions.tsx';

/** The vendor's people have tokens of their own, and few look for them. */
const Programs = lazy(() => import('../programs/Programs.tsx'));

export function ProfilePage() {
  const { t } = useTranslation('people');
  usePageTitle(t('profile.title'));
  const onDesk = isStaff(useMe());
  return (
    // On the desk each page scrolls for itself.
    <div className={onDesk ? classes.desk : undefined}>
      <div className={classes.page}>
        <h1>{t('profile.title')}</h1>
        <AboutMe />
        <EmailAddress />
        <NewPassword />
        <ClosedCompanies />
        <SecondFactor />
        <Passkeys />
        <Sessions />
        {onDesk && (
          <Suspense fallback={null}>
            <Programs publicId={null} />
          </Suspense>
        )}
        <YourData />
      </div>
    </div>
  );
}
