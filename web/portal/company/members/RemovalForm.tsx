import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../api/company.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Choice } from '../../../design/Choice.tsx';
import { Notice } from '../../../design/Notice.tsx';
import classes from '../InviteForm.module.css';
import { openRequestsQuery, useLeaving } from '../queries.ts';

interface Props {
  publicId: string;
  member: Member;
  isSelf: boolean;
  colleagues: readonly Member[];
  onCancel: () => void;
  onDone: (words: string) => void;
}

export function RemovalForm({ publicId, member, isSelf, colleagues, onCancel, onDone }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const { data: open } = useQuery(openRequestsQuery(publicId, member.id));
  const { remove } = useLeaving(publicId);
  const [handsOver, setHandsOver] = useState(false);
  const [successorId, setSuccessorId] = useState(colleagues[0]?.id ?? '');
  const { name } = member;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (remove.isPending) return;
    remove.mutate(
      { member, successorId: handsOver ? successorId : null },
      { onSuccess: () => onDone(t(isSelf ? 'removal.left' : 'removal.removed', { name })) },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t(isSelf ? 'removal.leaveText' : 'removal.text')}</p>
      {open && open.count > 0 && colleagues.length > 0 && (
        <fieldset className={classes.roles}>
          <legend>{t('removal.open', { count: open.count })}</legend>
          <Choice
            name="requests"
            value="keep"
            round
            checked={!handsOver}
            onChoose={() => setHandsOver(false)}
          >
            <span className={classes.role}>{t('removal.keep')}</span>
            <span className={classes.may}>{t('removal.keepText')}</span>
          </Choice>
          <Choice
            name="requests"
            value="hand-over"
            round
            checked={handsOver}
            onChoose={() => setHandsOver(true)}
          >
            <span className={classes.role}>{t('removal.handOver')}</span>
            <span className={classes.may}>{t('removal.handOverText')}</span>
          </Choice>
          {handsOver && (
            <NativeSelect
              label={t('removal.successor')}
              value={successorId}
              onChange={(event) => setSuccessorId(event.currentTarget.value)}
              data={colleagues.map((colleague) => ({ value: colleague.id, label: colleague.name }))}
            />
          )}
        </fieldset>
      )}
      {remove.isError && <Notice tone="error">{words(remove.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={remove.isPending} disabled={!open}>
          {t(isSelf ? 'removal.leaveNow' : 'removal.removeNow')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
