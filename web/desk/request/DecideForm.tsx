import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
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
    accepted: 'yes',
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
      <Radio.Group
        aria-label={t('breach.decide')}
        value={typed.accepted}
        onChange={(accepted) => change({ accepted })}
      >
        <Stack gap={8}>
          <Radio value="yes" label={t('breach.leaveOut')} data-autofocus />
          <Radio value="no" label={t('breach.keepIn')} />
        </Stack>
      </Radio.Group>
      <ReasonField
        value={typed.reason}
        wrong={(checked && reason === '') || form.wrong.includes('reason')}
        onChange={(typedReason) => change({ reason: typedReason })}
      />
    </MoveForm>
  );
}
