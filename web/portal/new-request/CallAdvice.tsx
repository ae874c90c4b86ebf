import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../design/Notice.tsx';

/** P3: outside opening hours a call starts the clock; the call code comes after sending. */
export function CallAdvice({ phone }: { phone: string }) {
  const { t } = useTranslation('portal');
  return (
    <Notice tone="info" icon={<IconPhone size={18} stroke={1.75} />}>
      {t('new.callAdvice')} <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>.{' '}
      {t('new.callCodeAfter')}
    </Notice>
  );
}
