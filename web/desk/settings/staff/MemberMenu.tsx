import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../api/staff.ts';
import type { Task } from './StaffDialog.tsx';

interface Props {
  member: StaffMember;
  onTask: (task: Task) => void;
  onRestore: () => void;
}

/** What may be done with one of the staff; of oneself only one's work can be handed over. */
export function MemberMenu({ member, onTask, onRestore }: Props) {
  const { t } = useTranslation('settings');
  const { mayChange, suspendedAt, hasSecondFactor, openRequests } = member;
  if (!mayChange && openRequests === 0) return null;
  const item = (kind: Task['kind'], words: string) => (
    <Menu.Item onClick={() => onTask({ kind, member })}>{words}</Menu.Item>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('staff.change', { name: member.name })}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayChange && item('roles', `${t('staff.roles')}…`)}
        {openRequests > 0 && item('handOver', t('staff.handOver'))}
        {mayChange && hasSecondFactor && item('reset', t('staff.reset'))}
        {mayChange && !suspendedAt && item('suspend', t('staff.suspend'))}
        {mayChange && suspendedAt && (
          <Menu.Item onClick={onRestore}>{t('staff.restore')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
