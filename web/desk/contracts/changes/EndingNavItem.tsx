import { IconCalendarDue } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../live.ts';
import { NavItem } from '../../NavItem.tsx';
import { enquiriesQuery } from './queries.ts';

/** With how many customers wait for an answer. */
export function EndingNavItem() {
  const { t, i18n } = useTranslation('contract-states');
  const { data } = useQuery({
    ...enquiriesQuery(i18n.language),
    refetchInterval: useLive().pollMs,
  });
  return (
    <NavItem
      icon={<IconCalendarDue size={16} stroke={1.75} aria-hidden />}
      to="/desk/contracts/ending"
      words={t('ending.title')}
      count={data?.items.length}
      extra
    />
  );
}
