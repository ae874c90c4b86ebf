import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { LoadingRows } from '../../design/PageState.tsx';
import { requestQuery } from '../queries.ts';
import classes from './Print.module.css';
import { PrintFacts } from './PrintFacts.tsx';
import { PrintTalk } from './PrintTalk.tsx';

const route = getRouteApi('/requests/$number/print');

/** One request on paper: black on white, without anything to press. */
export function PrintPage() {
  const { t } = useTranslation(['conversation', 'common']);
  const { number } = route.useParams();
  const { history } = useRouter();
  const request = useQuery(requestQuery(number));
  usePageTitle(request.data ? `${number} ${request.data.subject}` : number);
  if (!request.data) {
    return (
      <main className={classes.sheet}>
        {request.isError ? (
          <LoadFailed error={request.error} onRetry={() => void request.refetch()} back="/" />
        ) : (
          <LoadingRows count={5} height={96} label={t('common:loading')} />
        )}
      </main>
    );
  }
  return (
    <main className={classes.sheet}>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => history.back()}>
          {t('print.back')}
        </Button>
        <Button onClick={() => window.print()}>{t('print.print')}</Button>
      </div>
      <PrintFacts request={request.data} />
      <PrintTalk entries={request.data.entries} />
    </main>
  );
}
