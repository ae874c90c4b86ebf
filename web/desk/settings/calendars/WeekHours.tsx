import { useTranslation } from 'react-i18next';
import { WEEKDAYS } from '../../../../domain/calendar/index.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import settings from '../Settings.module.css';
import { useDayWords } from '../use-day-words.ts';
import { HoursField } from './HoursField.tsx';
import { hoursOfWeek } from './hours-of-week.ts';
import classes from './WeekHours.module.css';
import type { WorkingHours } from './year-days.ts';

/** The hours of each weekday, as they are typed and as a picture of 24 hours. */
export function WeekHours({ calendar }: { calendar: WorkingHours }) {
  const { t } = useTranslation('settings');
  const { changeCalendar } = useSettingsDesk();
  const { weekday } = useDayWords();
  const fault = useFaultAt('calendar', calendar.id);
  const bars = hoursOfWeek(calendar.weekly);
  return (
    <Card aria-labelledby="week">
      <CardPart className={settings.form ?? ''}>
        <h2 id="week">{t('calendar.week')}</h2>
        <p className={settings.hint}>{t('calendar.weekHint')}</p>
        {WEEKDAYS.map((each) => (
          <div key={each} className={classes.day}>
            <HoursField
              classNames={{ root: classes.field ?? '', error: classes.error ?? '' }}
              label={weekday(each)}
              placeholder={t('calendar.notWorked')}
              hours={calendar.weekly[each] ?? []}
              error={fault(`weekly.${each}`)}
              onChange={(hours) => {
                const { [each]: _, ...others } = calendar.weekly;
                const weekly = hours.length > 0 ? { ...others, [each]: hours } : others;
                changeCalendar({ ...calendar, weekly });
              }}
            />
            <span className={classes.track} aria-hidden="true">
              {bars[each].map(({ from, to }) => (
                <span
                  key={from}
                  className={classes.band}
                  style={{ left: `${from * 100}%`, width: `${(to - from) * 100}%` }}
                />
              ))}
            </span>
          </div>
        ))}
      </CardPart>
    </Card>
  );
}
