import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../api/staff.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { RolesForm } from './RolesForm.tsx';

/** What is about to be done with whom. */
export interface Task {
  kind: 'roles' | 'handOver' | 'reset' | 'suspend';
  member: StaffMember;
}

interface Props {
  /** Null: nothing. */
  task: Task | null;
  colleagues: readonly StaffMember[];
  onClose: () => void;
  onDone: (words: string) => void;
}

const titles = {
  roles: 'staff.rolesOf',
  handOver: 'staff.handOverTitle',
  reset: 'staff.resetTitle',
  suspend: 'staff.suspendTitle',
} as const;

export function StaffDialog({ task, colleagues, onClose, onDone }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const ends = { onCancel: onClose, onDone };
  return (
    <Dialog
      opened={task !== null}
      onClose={onClose}
      title={task ? t(titles[task.kind], { name: task.member.name }) : ''}
      closeLabel={t('common:close')}
    >
      {task?.kind === 'roles' && <RolesForm member={task.member} {...ends} />}
      {task?.kind === 'handOver' && (
        <HandOverForm member={task.member} colleagues={colleagues} {...ends} />
      )}
      {(task?.kind === 'reset' || task?.kind === 'suspend') && (
        <ConfirmForm kind={task.kind} member={task.member} {...ends} />
      )}
    </Dialog>
  );
}
