import { IconFileCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live.ts';
import { NavItem } from '../NavItem.tsx';
import { waitingListsQuery } from './queries.ts';

/** With how many wait: nothing else tells of them. */
export function ActivationsNavItem() {
  const { t } = useTranslation('desk');
  const { data } = useQuery({ ...waitingListsQuery, refetchInterval: useLive().pollMs });
  return (
    <NavItem
      icon={<IconFileCheck size={16} stroke={1.75} aria-hidden />}
      to="/desk/activations"
      words={t('nav.activations')}
      count={data?.items.length}
      extra
    />
  );
}
