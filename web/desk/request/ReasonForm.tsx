import { useState } from 'react';
import type { MakeMove } from '../../../api/requests.ts';
import { MoveForm } from './MoveForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useMoveForm } from './use-move-form.ts';
import type { useRequestMove } from './use-request-move.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  /** Which form of which request: what was typed is kept under it. */
  name: string;
  hint: string;
  label: string;
  move: ReturnType<typeof useRequestMove>;
  toMove: (reason: string) => MakeMove;
  onDone: () => void;
}

/** A move that asks for nothing but its reason. */
export function ReasonForm({ name, hint, label, move, toMove, onDone }: Props) {
  const { typed, change, forget } = useTyped(name, { reason: '' });
  const [checked, setChecked] = useState(false);
  const form = useMoveForm(move, () => {
    forget();
    onDone();
  });
  const reason = typed.reason.trim();
  return (
    <MoveForm
      label={label}
      hint={hint}
      pending={form.pending}
      problem={form.problem}
      onSend={() => {
        setChecked(true);
        if (reason !== '') form.send(toMove(reason));
      }}
    >
      <ReasonField
        autoFocus
        value={typed.reason}
        wrong={(checked && reason === '') || form.wrong.includes('reason')}
        onChange={(typedReason) => change({ reason: typedReason })}
      />
    </MoveForm>
  );
}
