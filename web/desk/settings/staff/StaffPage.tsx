import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { LoadingRows } from '../../../design/PageState.tsx';
import settings from '../Settings.module.css';
import { Invitations } from './Invitations.tsx';
import { InviteStaffForm } from './InviteStaffForm.tsx';
import { Members } from './Members.tsx';
import { staffQuery, useStaff } from './queries.ts';
import { RolesTable } from './RolesTable.tsx';
import { StaffDialog, type Task } from './StaffDialog.tsx';

/** Who works on the desk, as what: for the system administrator. */
export function StaffPage() {
  const { t } = useTranslation(['settings', 'common']);
  const words = useProblemWords();
  const staff = useQuery(staffQuery);
  const actions = useStaff();
  const [inviting, setInviting] = useState(false);
  const [task, setTask] = useState<Task | null>(null);
  const [said, setSaid] = useState('');
  const done = (what: string) => {
    setInviting(false);
    setTask(null);
    setSaid(what);
  };
  const failed = [actions.restore, actions.resend, actions.revoke].find(({ isError }) => isError);
  return (
    <>
      <div className={settings.choice}>
        <Button
          leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => setInviting(true)}
        >
          {t('staff.invite')}
        </Button>
        <p className={settings.hint}>{t('staff.hint')}</p>
      </div>
      <div role="status">{said && <Notice tone="info">{said}</Notice>}</div>
      {failed && <Notice tone="error">{words(failed.error)}</Notice>}
      {staff.isPending && <LoadingRows count={5} height={48} label={t('common:loading')} />}
      {staff.isError && !staff.data && (
        <LoadFailed error={staff.error} onRetry={() => void staff.refetch()} back="/desk" />
      )}
      {staff.data && (
        <Card aria-labelledby="staff">
          <CardPart>
            <h2 id="staff">{t('staff.title')}</h2>
            <Members
              members={staff.data.members}
              onTask={setTask}
              onRestore={(member) =>
                actions.restore.mutate(member, {
                  onSuccess: () => done(t('staff.restoreDone', { name: member.name })),
                })
              }
            />
          </CardPart>
        </Card>
      )}
      {staff.data && staff.data.invitations.length > 0 && (
        <Invitations invitations={staff.data.invitations} actions={actions} onSaid={done} />
      )}
      <RolesTable />
      <Dialog
        opened={inviting}
        onClose={() => setInviting(false)}
        title={t('staff.inviteTitle')}
        closeLabel={t('common:close')}
      >
        <InviteStaffForm
          onCancel={() => setInviting(false)}
          onSent={(email) => done(t('staff.sent', { email }))}
        />
      </Dialog>
      <StaffDialog
        task={task}
        colleagues={staff.data?.members ?? []}
        onClose={() => setTask(null)}
        onDone={done}
      />
    </>
  );
}
