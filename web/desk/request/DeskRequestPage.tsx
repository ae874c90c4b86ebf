import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { requestQuery } from '../../requests/queries.ts';
import { DeskRequestView } from './DeskRequestView.tsx';

const route = getRouteApi('/desk-layout/desk/requests/$number');

export function DeskRequestPage() {
  const { t } = useTranslation();
  const words = useProblemWords();
  const { number } = route.useParams();
  const request = useQuery({ ...requestQuery(number), refetchInterval: 15_000 });
  usePageTitle(request.data ? `${number} ${request.data.subject}` : number);
  if (request.data) return <DeskRequestView key={number} request={request.data} />;
  if (!request.isError) return <LoadingRows count={6} height={88} label={t('loading')} />;
  return (
    <Failed
      words={words(request.error)}
      retry={t('retry')}
      onRetry={() => void request.refetch()}
    />
  );
}
