import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { setupQuery } from '../../app/gates.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { Failed } from '../../design/PageState.tsx';
import classes from './forms.module.css';
import { SetUpForm } from './SetUpForm.tsx';

/** First run: somebody has to be the first administrator. */
export function SetUpPage() {
  const { t } = useTranslation(['sign-in', 'common']);
  const words = useProblemWords();
  const setup = useQuery(setupQuery);
  if (setup.isError) {
    const retry = () => void setup.refetch();
    return <Failed words={words(setup.error)} retry={t('common:retry')} onRetry={retry} />;
  }
  if (!setup.data) return null;
  if (!setup.data.needed) {
    return (
      <div className={classes.form}>
        <h1>{t('setup.title')}</h1>
        <Notice tone="info">
          {t('setup.done')} <Link to="/sign-in">{t('signInLink')}</Link>
        </Notice>
      </div>
    );
  }
  return <SetUpForm keyRequired={setup.data.keyRequired} />;
}
