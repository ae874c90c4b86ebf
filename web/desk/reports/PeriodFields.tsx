import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PeriodFields.module.css';
import type { Period } from './period.ts';

/** Two days, both included; the report follows when both are days in the right order. */
export function PeriodFields({
  period,
  onChange,
}: {
  period: Period;
  onChange: (period: Period) => void;
}) {
  const { t } = useTranslation('reports');
  const { from, to } = period;
  const [typed, setTyped] = useState<Period>({ from, to });
  useEffect(() => setTyped({ from, to }), [from, to]);
  const wrongOrder = typed.from !== '' && typed.to !== '' && typed.to < typed.from;
  const change = (part: Partial<Period>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onChange(next);
  };
  return (
    <div className={classes.fields}>
      <TextInput
        type="date"
        size="xs"
        label={t('from')}
        value={typed.from}
        max={typed.to}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        size="xs"
        label={t('to')}
        value={typed.to}
        error={wrongOrder && t('wrongOrder')}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
    </div>
  );
}
