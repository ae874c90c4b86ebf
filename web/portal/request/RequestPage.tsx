import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { clockQuery, requestQuery } from '../../requests/queries.ts';
import { RequestView } from './RequestView.tsx';

const route = getRouteApi('/portal/requests/$number');

export function RequestPage() {
  const { t } = useTranslation('common');
  const words = useProblemWords();
  const { number } = route.useParams();
  const justSent = useLocation().state.sent === true;
  const request = useQuery(requestQuery(number));
  const clock = useQuery(clockQuery(number));
  usePageTitle(request.data ? `${number} ${request.data.subject}` : number);
  const failed = request.isError && !request.data ? request : clock.isError ? clock : undefined;
  if (failed && !(request.data && clock.data)) {
    const retry = () => void failed.refetch();
    return <Failed words={words(failed.error)} retry={t('retry')} onRetry={retry} />;
  }
  if (!request.data || !clock.data) {
    return (
      <>
        <h1>{number}</h1>
        <LoadingRows count={5} height={96} label={t('loading')} />
      </>
    );
  }
  return <RequestView request={request.data} clock={clock.data} justSent={justSent} />;
}
