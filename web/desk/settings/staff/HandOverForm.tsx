import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../../api/staff.ts';
import { mayWorkOnRequests } from '../../../../domain/access/index.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import settings from '../Settings.module.css';
import { useStaff } from './queries.ts';

interface Props {
  member: StaffMember;
  colleagues: readonly StaffMember[];
  onCancel: () => void;
  onDone: (words: string) => void;
}

export function HandOverForm({ member, colleagues, onCancel, onDone }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const words = useProblemWords();
  const { handOver } = useStaff();
  const takers = colleagues.filter(
    ({ id, roles, suspendedAt }) =>
      id !== member.id &&
      suspendedAt === null &&
      mayWorkOnRequests({ id, staffRoles: roles, companies: [] }),
  );
  const [assigneeId, choose] = useState(takers[0]?.id ?? '');
  const name = takers.find(({ id }) => id === assigneeId)?.name ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (handOver.isPending) return;
    handOver.mutate(
      { member, assigneeId },
      {
        onSuccess: ({ count, kept }) => {
          const done = t('staff.handOverDone', { count, name });
          onDone(kept === 0 ? done : `${done} ${t('staff.handOverKept', { count: kept, name })}`);
        },
      },
    );
  };
  if (takers.length === 0) return <Notice tone="info">{t('staff.nobodyElse')}</Notice>;
  return (
    <form className={settings.form} onSubmit={submit}>
      <NativeSelect
        label={t('staff.handOverTo')}
        value={assigneeId}
        onChange={(event) => choose(event.currentTarget.value)}
        data={takers.map((taker) => ({ value: taker.id, label: taker.name }))}
      />
      {handOver.isError && <Notice tone="error">{words(handOver.error)}</Notice>}
      <div className={settings.choice}>
        <Button type="submit" loading={handOver.isPending}>
          {t('staff.handOverDo')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
