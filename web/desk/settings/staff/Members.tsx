import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../api/staff.ts';
import { useMe } from '../../../app/session.ts';
import { useTimeFormat } from '../../../clock/reader.ts';
import tables from '../Tables.module.css';
import { MemberMenu } from './MemberMenu.tsx';
import type { Task } from './StaffDialog.tsx';
import { useRoleWords } from './use-role-words.ts';

interface Props {
  members: readonly StaffMember[];
  onTask: (task: Task) => void;
  onRestore: (member: StaffMember) => void;
}

export function Members({ members, onTask, onRestore }: Props) {
  const { t } = useTranslation('settings');
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          {(['name', 'roles', 'factor', 'open', 'state'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`staff.${column}`)}
            </th>
          ))}
          <th scope="col">
            <span className={tables.unseen}>{t('staff.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <Row key={member.id} member={member} onTask={onTask} onRestore={onRestore} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ member, onTask, onRestore }: Omit<Props, 'members'> & { member: StaffMember }) {
  const { t } = useTranslation('settings');
  const roleWords = useRoleWords();
  const { instant } = useTimeFormat();
  const { suspendedAt } = member;
  const isSelf = member.id === useMe().person.id;
  return (
    <tr>
      <th scope="row">
        {member.name} {isSelf && `(${t('staff.you')})`}
        <span className={tables.quiet}>{member.email}</span>
      </th>
      <td data-label={t('staff.roles')}>{roleWords(member.roles)}</td>
      <td data-label={t('staff.factor')}>
        {t(member.hasSecondFactor ? 'staff.factorOn' : 'staff.factorOff')}
      </td>
      <td data-label={t('staff.open')}>{member.openRequests}</td>
      <td data-label={t('staff.state')} className={suspendedAt ? tables.wrong : undefined}>
        {suspendedAt
          ? t('staff.suspended', { when: instant(Date.parse(suspendedAt)) })
          : t('staff.active')}
      </td>
      <td className={tables.tools}>
        <MemberMenu member={member} onTask={onTask} onRestore={() => onRestore(member)} />
      </td>
    </tr>
  );
}
