import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../api/staff.ts';

/** Roles in words, one after the other. */
export function useRoleWords(): (roles: StaffMember['roles']) => string {
  const { t } = useTranslation('settings');
  return (roles) => roles.map((role) => t(`staff.role.${role}`)).join(', ');
}
