import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../api/staff.ts';
import { staffRoles } from '../../../../domain/access/index.ts';

interface Props {
  roles: StaffMember['roles'];
  error: string | undefined;
  onChange: (roles: StaffMember['roles']) => void;
}

export function RolesFields({ roles, error, onChange }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Checkbox.Group
      label={t('staff.roles')}
      description={t('staff.roleHint')}
      error={error}
      value={roles}
      onChange={(chosen) => onChange(staffRoles.filter((role) => chosen.includes(role)))}
    >
      {staffRoles.map((role) => (
        <Checkbox key={role} mt={8} value={role} label={t(`staff.role.${role}`)} />
      ))}
    </Checkbox.Group>
  );
}
