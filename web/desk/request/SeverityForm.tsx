import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveForm } from './MoveForm.tsx';
import { ReasonField } from './ReasonField.tsx';
import { useMoveForm } from './use-move-form.ts';
import type { useRequestMove } from './use-request-move.ts';
import { useTyped } from './use-typed.ts';

type Severity = 1 | 2 | 3 | 4;

interface Props {
  number: string;
  current: Severity;
  move: ReturnType<typeof useRequestMove>;
  onDone: () => void;
}

/** P4: staff change the severity with a reason. */
export function SeverityForm({ number, current, move, onDone }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const others = ([1, 2, 3, 4] as const).filter((level) => level !== current);
  const { typed, change, forget } = useTyped(`${number}.severity`, {
    severity: (others[0] ?? 1) as Severity,
    reason: '',
  });
  const [checked, setChecked] = useState(false);
  const form = useMoveForm(move, () => {
    forget();
    onDone();
  });
  const reason = typed.reason.trim();
  // What was typed may be of an earlier severity.
  const severity = typed.severity === current ? (others[0] ?? 1) : typed.severity;
  const send = () => {
    setChecked(true);
    if (reason !== '') form.send({ move: 'change_severity', severity, reason });
  };
  return (
    <MoveForm
      label={t('move.change_severity')}
      pending={form.pending}
      problem={form.problem}
      onSend={send}
    >
      <NativeSelect
        label={t('form.newSeverity')}
        value={String(severity)}
        data={others.map((level) => ({
          value: String(level),
          label: t(`common:severity.${level}`),
        }))}
        onChange={(event) => change({ severity: Number(event.currentTarget.value) as Severity })}
      />
      <ReasonField
        value={typed.reason}
        wrong={(checked && reason === '') || form.wrong.includes('reason')}
        onChange={(typedReason) => change({ reason: typedReason })}
      />
    </MoveForm>
  );
}
