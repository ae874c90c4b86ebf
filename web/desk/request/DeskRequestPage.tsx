import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { clockQuery, requestQuery } from '../../requests/queries.ts';
import { DeskRequestView } from './DeskRequestView.tsx';

const route = getRouteApi('/desk-layout/desk/requests/$number');

export function DeskRequestPage() {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { number } = route.useParams();
  const request = useQuery({ ...requestQuery(number), refetchInterval: 15_000 });
  const clock = useQuery(clockQuery(number));
  usePageTitle(request.data ? `${number} ${request.data.subject}` : number);
  const failed = [request, clock].find((query) => query.isError && !query.data);
  if (failed) {
    const retry = () => void failed.refetch();
    return <Failed words={words(failed.error)} retry={t('retry')} onRetry={retry} />;
  }
  if (!request.data || !clock.data) {
    return <LoadingRows count={6} height={88} label={t('loading')} />;
  }
  return <DeskRequestView key={number} request={request.data} clock={clock.data} />;
}
