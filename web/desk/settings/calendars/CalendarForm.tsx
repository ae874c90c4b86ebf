import { useTranslation } from 'react-i18next';
import type { CalendarSettings } from '../../../../api/settings-content.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import { NamesFields } from '../NamesFields.tsx';
import classes from '../Settings.module.css';
import { CountryFields } from './CountryFields.tsx';
import { WeekHours } from './WeekHours.tsx';
import { YearSection } from './YearSection.tsx';
import { ZoneField } from './ZoneField.tsx';

/** One calendar: what it is called, its week, and the days that differ from it. */
export function CalendarForm({ calendar }: { calendar: CalendarSettings }) {
  const { t } = useTranslation('settings');
  const { settings, changeCalendar } = useSettingsDesk();
  const fault = useFaultAt('calendar', calendar.id);
  const always = 'always' in calendar;
  return (
    <>
      <FaultsOf kind="calendar" id={calendar.id} />
      <fieldset className={classes.whole} disabled={!settings.mayChange}>
        <Card aria-label={t('calendar.about')}>
          <CardPart className={classes.form ?? ''}>
            <NamesFields
              label={t('calendar.name')}
              names={calendar.names}
              error={fault('names')}
              onChange={(names) => changeCalendar({ ...calendar, names })}
            />
            {always ? (
              <p>{t('calendar.always')}</p>
            ) : (
              <div className={classes.row}>
                <ZoneField
                  zone={calendar.zone}
                  error={fault('zone')}
                  onChange={(zone) => changeCalendar({ ...calendar, zone })}
                />
                <CountryFields calendar={calendar} error={fault('holidays')} />
              </div>
            )}
          </CardPart>
        </Card>
        {!always && <WeekHours calendar={calendar} />}
      </fieldset>
      {!always && <YearSection calendar={calendar} />}
    </>
  );
}
