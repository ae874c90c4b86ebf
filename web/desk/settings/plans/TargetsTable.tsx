import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../../api/settings-content.ts';
import { SEVERITIES, type Severity } from '../../../../domain/plans/index.ts';
import { useCalendarChoices } from '../use-calendar-choices.ts';
import { minutesInWords, readMinutes } from './minutes-text.ts';
import classes from './TargetsTable.module.css';

type Targets = PlanSettings['targets'];

interface Props {
  /** The promise these are targets of. */
  label: string;
  targets: Targets;
  /** Calendar ids: what a new target counts on. */
  usual: PlanSettings['coverage'];
  /** The words of a fault at `1.minutes`. */
  fault: (path: string) => string | undefined;
  onChange: (targets: Targets) => void;
}

/** A target for each severity: how long, on which calendar. Empty: nothing is promised (P2). */
export function TargetsTable({ label, targets, usual, fault, onChange }: Props) {
  return (
    <div className={classes.targets}>
      {SEVERITIES.map((severity) => (
        <TargetRow
          key={severity}
          severity={severity}
          label={label}
          target={targets[severity]}
          usual={usual[severity]}
          error={fault(String(severity))}
          onChange={(target) => onChange({ ...targets, [severity]: target })}
        />
      ))}
    </div>
  );
}

interface RowProps {
  severity: Severity;
  label: string;
  target: Targets[1];
  usual: string;
  error: string | undefined;
  onChange: (target: Targets[1]) => void;
}

function TargetRow({ severity, label, target, usual, error, onChange }: RowProps) {
  const { t } = useTranslation(['settings', 'common']);
  const calendars = useCalendarChoices();
  const [typed, setTyped] = useState(target ? minutesInWords(target.minutes) : '');
  const [calendar, setCalendar] = useState(target?.calendar ?? usual);
  const isEmpty = typed.trim() === '';
  const wrong = !isEmpty && readMinutes(typed) === null;
  const name = t(`common:severity.${severity}`);
  const write = (text: string, on: string) => {
    const minutes = readMinutes(text);
    if (text.trim() === '') onChange(null);
    else if (minutes !== null) onChange({ calendar: on, minutes });
  };
  return (
    <div className={classes.target}>
      <TextInput
        label={name}
        aria-label={`${label}, ${name}, ${t('plan.minutes')}`}
        placeholder={t('plan.none')}
        autoComplete="off"
        value={typed}
        error={wrong ? t('plan.wrongMinutes') : error}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          write(event.currentTarget.value, calendar);
        }}
      />
      <NativeSelect
        aria-label={`${label}, ${name}, ${t('plan.calendar')}`}
        disabled={isEmpty}
        value={calendar}
        data={calendars}
        onChange={(event) => {
          setCalendar(event.currentTarget.value);
          write(typed, event.currentTarget.value);
        }}
      />
    </div>
  );
}
