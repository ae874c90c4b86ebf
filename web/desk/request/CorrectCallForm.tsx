import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { localText } from '../../app/time.ts';
import { CallStartField, useCallStart } from './CallStartField.tsx';
import { EitherOr } from './EitherOr.tsx';
import { MoveForm } from './MoveForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useMoveForm } from './use-move-form.ts';
import type { useRequestMove } from './use-request-move.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  number: string;
  /** The entry that logged the call. */
  seq: number;
  /** As it stands now, ISO; null where it was withdrawn. */
  startedAt: string | null;
  move: ReturnType<typeof useRequestMove>;
  onDone: () => void;
}

/** P3: a call that was logged wrongly began at another time, or not at all. */
export function CorrectCallForm({ number, seq, startedAt, move, onDone }: Props) {
  const { t } = useTranslation('desk');
  const { timeZone } = useMe().person;
  const { typed, change, forget } = useTyped(`${number}.call.${seq}`, {
    was: 'moved' as 'moved' | 'none',
    local: startedAt === null ? '' : localText(Date.parse(startedAt), timeZone),
    reason: '',
  });
  const [checked, setChecked] = useState(false);
  const form = useMoveForm(move, () => {
    forget();
    onDone();
  });
  const began = useCallStart(typed.local);
  const moved = typed.was === 'moved';
  const reason = typed.reason.trim();
  const send = () => {
    setChecked(true);
    if (reason === '' || (moved && began === null)) return;
    const corrected = moved && began !== null ? new Date(began).toISOString() : null;
    form.send({ move: 'correct_call', seq, startedAt: corrected, reason });
  };
  return (
    <MoveForm
      label={t('move.correct_call')}
      hint={t('form.callReading')}
      pending={form.pending}
      problem={form.problem}
      onSend={send}
    >
      <EitherOr
        label={t('move.correct_call')}
        value={typed.was}
        choices={[
          { value: 'moved', label: t('form.callMoved') },
          { value: 'none', label: t('form.callNone') },
        ]}
        onChange={(was) => change({ was })}
      />
      {moved && <CallStartField value={typed.local} onChange={(local) => change({ local })} />}
      <ReasonField
        value={typed.reason}
        wrong={(checked && reason === '') || form.wrong.includes('reason')}
        onChange={(typedReason) => change({ reason: typedReason })}
      />
    </MoveForm>
  );
}
