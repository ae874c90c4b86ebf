import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLoggedLate } from '../../../domain/requests/index.ts';
import { serverNow } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { localText } from '../../app/time.ts';
import { CallStartField, useCallStart } from './CallStartField.tsx';
import { MoveForm } from './MoveForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useMoveForm } from './use-move-form.ts';
import type { useRequestMove } from './use-request-move.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  number: string;
  move: ReturnType<typeof useRequestMove>;
  onDone: () => void;
}

/** P3: a call is logged with its start; one that began long before its logging needs a reason. */
export function CallForm({ number, move, onDone }: Props) {
  const { t } = useTranslation('desk');
  const { timeZone } = useMe().person;
  const [local, setLocal] = useState(() => localText(serverNow(), timeZone));
  const { typed, change, forget } = useTyped(`${number}.call`, { reason: '' });
  const [checked, setChecked] = useState(false);
  const form = useMoveForm(move, () => {
    forget();
    onDone();
  });
  const startedAt = useCallStart(local);
  const late = startedAt !== null && isLoggedLate(startedAt, serverNow());
  const reason = typed.reason.trim();
  const send = () => {
    setChecked(true);
    if (startedAt === null || (late && reason === '')) return;
    const call = { move: 'log_call', startedAt: new Date(startedAt).toISOString() } as const;
    form.send(late ? { ...call, reason } : call);
  };
  return (
    <MoveForm
      label={t('move.log_call')}
      hint={t('form.callHint')}
      pending={form.pending}
      problem={form.problem}
      onSend={send}
    >
      <CallStartField value={local} onChange={setLocal} />
      {(late || form.wrong.includes('reason')) && (
        <ReasonField
          label={t('form.callLate')}
          value={typed.reason}
          wrong={checked && reason === ''}
          onChange={(typedReason) => change({ reason: typedReason })}
        />
      )}
    </MoveForm>
  );
}
