import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import { BREACH_REASONS, type BreachReason } from '../../../domain/sla/index.ts';
import { MoveForm } from './MoveForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useMoveForm } from './use-move-form.ts';
import type { useRequestMove } from './use-request-move.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  number: string;
  clock: ClockView;
  move: ReturnType<typeof useRequestMove>;
  onDone: () => void;
}

/** Why a promise was broken: one of a short list, and words where the list does not say it. */
export function ExplainForm({ number, clock, move, onDone }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const { typed, change, forget } = useTyped(`${number}.breach.${clock.kind}.${clock.cycle}`, {
    reason: (clock.breachReason ?? '') as BreachReason | '',
    comment: '',
  });
  const [checked, setChecked] = useState(false);
  const form = useMoveForm(move, () => {
    forget();
    onDone();
  });
  const { reason } = typed;
  const comment = typed.comment.trim();
  const needsComment = reason === 'other';
  const send = () => {
    setChecked(true);
    if (reason === '' || (needsComment && comment === '')) return;
    const said = {
      move: 'explain_breach',
      clock: clock.kind,
      cycle: clock.cycle,
      breachReason: reason,
    } as const;
    form.send(comment === '' ? said : { ...said, comment });
  };
  return (
    <MoveForm label={t('breach.keep')} pending={form.pending} problem={form.problem} onSend={send}>
      <NativeSelect
        label={t('breach.which')}
        data-autofocus
        value={reason}
        data={[
          { value: '', label: t('breach.choose') },
          ...BREACH_REASONS.map((value) => ({ value, label: t(`common:breachReason.${value}`) })),
        ]}
        error={checked && reason === '' ? t('breach.whichWrong') : undefined}
        onChange={(event) => change({ reason: event.currentTarget.value as BreachReason | '' })}
      />
      <ReasonField
        label={t(needsComment ? 'breach.commentNeeded' : 'breach.comment')}
        error={t('breach.commentWrong')}
        value={typed.comment}
        wrong={checked && needsComment && comment === ''}
        onChange={(typedComment) => change({ comment: typedComment })}
      />
    </MoveForm>
  );
}
