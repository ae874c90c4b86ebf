import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../api/staff.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import settings from '../Settings.module.css';
import { useStaff } from './queries.ts';

interface Props {
  kind: 'suspend' | 'reset';
  member: StaffMember;
  onCancel: () => void;
  onDone: (words: string) => void;
}

/** What it will do is said before it is done. */
export function ConfirmForm({ kind, member, onCancel, onDone }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const words = useProblemWords();
  const { suspend, resetFactor } = useStaff();
  const deed = kind === 'suspend' ? suspend : resetFactor;
  const count = member.openRequests;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deed.isPending) return;
    deed.mutate(member, {
      onSuccess: () => onDone(t(`staff.${kind}Done`, { name: member.name })),
    });
  };
  return (
    <form className={settings.form} onSubmit={submit}>
      <p>{t(`staff.${kind}Text`)}</p>
      {kind === 'suspend' && count > 0 && <p>{t('staff.suspendOpen', { count })}</p>}
      {deed.isError && <Notice tone="error">{words(deed.error)}</Notice>}
      <div className={settings.choice}>
        <Button type="submit" loading={deed.isPending}>
          {t(`staff.${kind}Do`)}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
