import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import { EitherOr } from './EitherOr.tsx';
import { MoveForm } from './MoveForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useMoveForm } from './use-move-form.ts';
import type { useRequestMove } from './use-request-move.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  number: string;
  clock: ClockView;
  /** Who asked, and why. */
  hint: string;
  move: ReturnType<typeof useRequestMove>;
  onDone: () => void;
}

/** The second person says whether a broken promise is left out of the count. */
export function DecideForm({ number, clock, hint, move, onDone }: Props) {
  const { t } = useTranslation('desk');
  const { typed, change, forget } = useTyped(`${number}.decide.${clock.kind}.${clock.cycle}`, {
    accepted: 'yes' as 'yes' | 'no',
    reason: '',
  });
  const [checked, setChecked] = useState(false);
  const form = useMoveForm(move, () => {
    forget();
    onDone();
  });
  const reason = typed.reason.trim();
  const send = () => {
    setChecked(true);
    if (reason === '') return;
    const accepted = typed.accepted === 'yes';
    const { kind, cycle } = clock;
    form.send({ move: 'decide_dispute', clock: kind, cycle, accepted, reason });
  };
  return (
    <MoveForm
      label={t('breach.decide')}
      hint={hint}
      pending={form.pending}
      problem={form.problem}
      onSend={send}
    >
      <EitherOr
        label={t('breach.decide')}
        value={typed.accepted}
        choices={[
          { value: 'yes', label: t('breach.leaveOut') },
          { value: 'no', label: t('breach.keepIn') },
        ]}
        onChange={(accepted) => change({ accepted })}
      />
      <ReasonField
        value={typed.reason}
        wrong={(checked && reason === '') || form.wrong.includes('reason')}
        onChange={(typedReason) => change({ reason: typedReason })}
      />
    </MoveForm>
  );
}
