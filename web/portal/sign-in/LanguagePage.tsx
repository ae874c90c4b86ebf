import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/api.ts';
import { speak } from '../../app/i18n.ts';
import { languages } from '../../app/language.ts';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { queryClient } from '../../app/query-client.ts';
import { meQuery } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { LoadingRows } from '../../design/PageState.tsx';
import { Done } from './Done.tsx';
import classes from './forms.module.css';
import { readLanguageLink } from './language-link.ts';

/** `/language#TOKEN&to=ru`: the press in the mail was the wish, so it is done at once, and said in that language. */
export function LanguagePage() {
  const { t } = useTranslation(['sign-in', 'common']);
  usePageTitle(t('languageLink.title'));
  const words = useProblemWords();
  const [wanted] = useState(() =>
    readLanguageLink(
      window.location.hash,
      languages.map(({ code }) => code),
    ),
  );
  const change = useQuery({
    queryKey: ['language-link', wanted],
    queryFn: async () => {
      await call('/api/language-links', { method: 'POST', body: wanted });
      if (wanted) await speak(wanted.language);
      queryClient.removeQueries({ queryKey: meQuery.queryKey });
      return true;
    },
    enabled: wanted !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const name = languages.find(({ code }) => code === wanted?.language)?.name ?? '';
  if (change.isSuccess) {
    return (
      <Done
        icon={<IconLanguage size={28} stroke={1.5} />}
        title={t('languageLink.done', { language: name })}
        next={
          <Button component={Link} to="/" variant="default">
            {t('common:toStart')}
          </Button>
        }
      >
        {t('languageLink.text')}
      </Done>
    );
  }
  return (
    <div className={classes.form}>
      <h1>{t('languageLink.title')}</h1>
      {change.isLoading && <LoadingRows count={2} height={40} label={t('common:loading')} />}
      {(change.isError || wanted === null) && (
        <Notice tone="error">
          {change.isError ? words(change.error) : t('languageLink.broken')}{' '}
          {t('languageLink.instead')} <Link to="/profile">{t('languageLink.profile')}</Link>
        </Notice>
      )}
    </div>
  );
}
