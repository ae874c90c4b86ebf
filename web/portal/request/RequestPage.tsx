import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { LoadingRows } from '../../design/PageState.tsx';
import { requestQuery } from '../../requests/queries.ts';
import { PageHead } from '../PageHead.tsx';
import { RequestView } from './RequestView.tsx';

const route = getRouteApi('/portal/requests/$number');

export function RequestPage() {
  const { t } = useTranslation(['portal', 'common']);
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
        <LoadFailed error={request.error} onRetry={() => void request.refetch()} back="/requests" />
      ) : (
        <LoadingRows count={5} height={96} label={t('common:loading')} />
      )}
    </>
  );
}
