import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live.ts';
import { NavItem } from '../NavItem.tsx';
import { joiningsQuery } from './queries.ts';

/** With how many wait: nothing else tells of them. */
export function JoiningsNavItem() {
  const { t } = useTranslation('desk');
  const { data } = useQuery({ ...joiningsQuery, refetchInterval: useLive().pollMs });
  return (
    <NavItem
      icon={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
      to="/desk/joinings"
      words={t('nav.joinings')}
      count={data?.items.length}
      extra
    />
  );
}
