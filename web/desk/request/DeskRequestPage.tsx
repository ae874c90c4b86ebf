import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { LoadingRows } from '../../design/PageState.tsx';
import { requestQuery } from '../../requests/queries.ts';
import { DeskRequestView } from './DeskRequestView.tsx';

const route = getRouteApi('/desk-layout/desk/requests/$number');

export function DeskRequestPage() {
  const { t } = useTranslation();
  const { number } = route.useParams();
  const request = useQuery({ ...requestQuery(number), refetchInterval: 15_000 });
  usePageTitle(request.data ? `${number} ${request.data.subject}` : number);
  if (request.data) return <DeskRequestView key={number} request={request.data} />;
  if (!request.isError) return <LoadingRows count={6} height={88} label={t('loading')} />;
  return <LoadFailed error={request.error} onRetry={() => void request.refetch()} back="/desk" />;
}
