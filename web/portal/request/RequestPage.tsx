import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { requestQuery } from '../../requests/queries.ts';
import { PageHead } from '../PageHead.tsx';
import { RequestView } from './RequestView.tsx';

const route = getRouteApi('/portal/requests/$number');

export function RequestPage() {
  const { t } = useTranslation(['portal', 'common']);
  const words = useProblemWords();
  const { number } = route.useParams();
  const justSent = useLocation().state.sent === true;
  const request = useQuery(requestQuery(number));
  usePageTitle(request.data ? `${number} ${request.data.subject}` : number);
  if (request.data) return <RequestView request={request.data} justSent={justSent} />;
  return (
    <>
      <PageHead parent={t('requests.title')} title={number} />
      <h1>{number}</h1>
      {request.isError ? (
        <Failed
          words={words(request.error)}
          retry={t('common:retry')}
          onRetry={() => void request.refetch()}
        />
      ) : (
        <LoadingRows count={5} height={96} label={t('common:loading')} />
      )}
    </>
  );
}
