import { useTranslation } from 'react-i18next';
import type { RequestSummary } from '../../api/requests.ts';
import { RequestStatusBadge } from '../requests/RequestStatusBadge.tsx';

/** A status in the desk's short words; not yet taken by anybody is New. */
export function useDeskStatus(): (request: RequestSummary) => string {
  const { t } = useTranslation('desk');
  return ({ status, assignee }) =>
    status === 'processing' && !assignee ? t('status.new') : t(`status.${status}`);
}

export function DeskStatus({ request }: { request: RequestSummary }) {
  const words = useDeskStatus()(request);
  return <RequestStatusBadge status={request.status} words={words} small />;
}
