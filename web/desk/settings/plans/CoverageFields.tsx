import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../../api/settings-content.ts';
import { OFF_HOURS_STARTS, SEVERITIES } from '../../../../domain/plans/index.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useFaultAt } from '../context.ts';
import classes from '../Settings.module.css';
import { useCalendarChoices } from '../use-calendar-choices.ts';

interface Props {
  plan: PlanSettings;
  onChange: (part: Partial<PlanSettings>) => void;
}

/** When somebody is there (P3): opening hours, what starts a promise around the clock, and cover by severity. */
export function CoverageFields({ plan, onChange }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const fault = useFaultAt('plan', plan.id);
  const calendars = useCalendarChoices();
  return (
    <Card aria-labelledby="coverage">
      <CardPart className={classes.form ?? ''}>
        <h2 id="coverage">{t('plan.when')}</h2>
        <div className={classes.row}>
          <NativeSelect
            label={t('plan.field.openingHours')}
            value={plan.openingHours}
            data={calendars}
            error={fault('openingHours')}
            onChange={(event) => onChange({ openingHours: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('plan.field.offHoursStart')}
            value={plan.offHoursStart}
            data={OFF_HOURS_STARTS.map((value) => ({ value, label: t(`plan.start.${value}`) }))}
            onChange={(event) => {
              const chosen = OFF_HOURS_STARTS.find((each) => each === event.currentTarget.value);
              if (chosen) onChange({ offHoursStart: chosen });
            }}
          />
        </div>
        <div className={classes.fours}>
          {SEVERITIES.map((severity) => (
            <NativeSelect
              key={severity}
              label={t('plan.coverageOf', { severity: t(`common:severity.${severity}`) })}
              value={plan.coverage[severity]}
              data={calendars}
              error={fault(`coverage.${severity}`)}
              onChange={(event) =>
                onChange({ coverage: { ...plan.coverage, [severity]: event.currentTarget.value } })
              }
            />
          ))}
        </div>
      </CardPart>
    </Card>
  );
}
