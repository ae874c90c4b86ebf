import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plans } from '../../../api/catalogue.ts';
import type { Severity } from '../../../domain/plans/index.ts';
import type { OwnTarget } from './contract-draft.ts';
import classes from './NewContractPage.module.css';

interface Props {
  severity: Severity;
  target: OwnTarget;
  /** The calendar that the plan counts on. */
  usual: string;
  calendars: Plans['calendars'];
  isWrong: boolean;
  onChange: (target: OwnTarget) => void;
}

const kinds = ['plan', 'own', 'none'] as const;

/** P7: one severity's time to an answer: the plan's, one of its own on a calendar, or no promise. */
export function OwnTargetField({ severity, target, usual, calendars, isWrong, onChange }: Props) {
  const { t } = useTranslation(['desk-companies', 'common']);
  const name = t(`common:severity.${severity}`);
  const own = typeof target === 'object' ? target : null;
  return (
    <div className={classes.target}>
      <NativeSelect
        label={name}
        value={typeof target === 'object' ? 'own' : target}
        data={kinds.map((kind) => ({ value: kind, label: t(`form.own.target.${kind}`) }))}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === 'own' ? { typed: '', calendar: usual } : (value as 'plan' | 'none'))
        }
      />
      {own && (
        <>
          <TextInput
            label={t('form.own.time')}
            aria-label={`${name}, ${t('form.own.time')}`}
            autoComplete="off"
            value={own.typed}
            error={isWrong && t('form.wrong.time')}
            onChange={(event) => onChange({ ...own, typed: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('form.own.calendar')}
            aria-label={`${name}, ${t('form.own.calendar')}`}
            value={own.calendar}
            data={calendars.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={(event) => onChange({ ...own, calendar: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  );
}
