import { IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { Notice } from '../../design/Notice.tsx';

/** R4: when a request that waits for the customer ends by itself, and what keeps it open. */
export function LapseLine({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('portal');
  const format = useTimeFormat();
  const { lapsesAt, status } = request;
  if (lapsesAt === null || (status !== 'awaiting_customer' && status !== 'solution_provided')) {
    return null;
  }
  return (
    <Notice tone="info" icon={<IconHourglass size={18} stroke={1.75} aria-hidden="true" />}>
      {t(`request.lapses.${status}`, { when: format.instant(Date.parse(lapsesAt)) })}
    </Notice>
  );
}
