import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../api/staff.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import settings from '../Settings.module.css';
import { useStaff } from './queries.ts';
import { RolesFields } from './RolesFields.tsx';
import { useRoleWords } from './use-role-words.ts';

interface Props {
  member: StaffMember;
  onCancel: () => void;
  onDone: (words: string) => void;
}

export function RolesForm({ member, onCancel, onDone }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const words = useProblemWords();
  const roleWords = useRoleWords();
  const { setRoles } = useStaff();
  const [roles, choose] = useState(member.roles);
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (roles.length === 0 || setRoles.isPending) return;
    const said = t('staff.rolesSaved', { name: member.name, roles: roleWords(roles) });
    setRoles.mutate({ member, roles }, { onSuccess: () => onDone(said) });
  };
  const isMissing = checked && roles.length === 0;
  return (
    <form className={settings.form} onSubmit={submit}>
      <RolesFields
        roles={roles}
        error={isMissing ? t('staff.noRole') : undefined}
        onChange={(chosen) => {
          choose(chosen);
          setRoles.reset();
        }}
      />
      {setRoles.isError && <Notice tone="error">{words(setRoles.error)}</Notice>}
      <div className={settings.choice}>
        <Button type="submit" loading={setRoles.isPending}>
          {t('staff.saveRoles')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
