import { useTranslation } from 'react-i18next';
import type { RequestSummary } from '../../api/requests.ts';
import { RequestStatusBadge } from '../requests/RequestStatusBadge.tsx';

/** A status in the desk's short words; not yet taken by anybody is New. */
export function DeskStatus({ request }: { request: RequestSummary }) {
  const { t } = useTranslation('desk');
  const { status, assignee } = request;
  const words = status === 'processing' && !assignee ? t('status.new') : t(`status.${status}`);
  return <RequestStatusBadge status={status} words={words} small />;
}
