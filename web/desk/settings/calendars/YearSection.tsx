import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../../app/api.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { useSettingsDesk } from '../context.ts';
import { isSame } from '../is-same.ts';
import settingsClasses from '../Settings.module.css';
import { DayForm } from './DayForm.tsx';
import { DaysTable } from './DaysTable.tsx';
import { YearConfirmation } from './YearConfirmation.tsx';
import { YearPicture } from './YearPicture.tsx';
import classes from './YearSection.module.css';
import { type WorkingHours, type YearDay, yearDays } from './year-days.ts';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const [first, last] = [1970, 2100];

/** The days of one year that differ from their weekday, and whether they are final (P1, P7). */
export function YearSection({ calendar }: { calendar: WorkingHours }) {
  const { t } = useTranslation(['settings', 'common']);
  const { settings, draft, changeCalendar } = useSettingsDesk();
  const search = useSearch({ from: '/desk-layout/desk/settings/calendars' });
  const navigate = useNavigate();
  const [editing, setEditing] = useState<YearDay | 'new' | null>(null);
  const year = search.year ?? new Date(serverNow()).getUTCFullYear();
  const show = (wanted: number) =>
    void navigate({
      to: '/desk/settings/calendars',
      search: { id: calendar.id, year: wanted },
      replace: true,
      resetScroll: false,
    });
  const saved = settings.calendarYears
    .find(({ id }) => id === calendar.id)
    ?.years.find((each) => each.year === year);
  const days = yearDays(calendar, year, saved?.days ?? []);
  const before = settings.calendars.find(({ id }) => id === calendar.id);
  const isNewCountry =
    calendar.holidays !== undefined &&
    !(before && 'holidays' in before && isSame(before.holidays, calendar.holidays));
  const close = () => setEditing(null);
  const unsaved = calendar.id in draft.calendars;
  return (
    <Card aria-labelledby="year">
      <CardPart className={settingsClasses.form ?? ''}>
        <div className={classes.head}>
          <h2 id="year">{t('year.title', { year })}</h2>
          <span className={classes.steps}>
            <ActionIcon
              variant="default"
              aria-label={t('year.before', { year: year - 1 })}
              disabled={year <= first}
              onClick={() => show(year - 1)}
            >
              <IconChevronLeft {...icon} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              aria-label={t('year.after', { year: year + 1 })}
              disabled={year >= last}
              onClick={() => show(year + 1)}
            >
              <IconChevronRight {...icon} />
            </ActionIcon>
          </span>
          {settings.mayChange && (
            <Button
              className={classes.add ?? ''}
              size="xs"
              variant="default"
              leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
              onClick={() => setEditing('new')}
            >
              {t('day.new')}
            </Button>
          )}
        </div>
        <YearConfirmation calendar={calendar} year={year} unsaved={unsaved} />
        {isNewCountry && <p className={settingsClasses.hint}>{t('year.countryLater')}</p>}
        <YearPicture calendar={calendar} year={year} days={days} />
        <DaysTable
          days={days}
          calendar={calendar}
          onEdit={setEditing}
          onRemove={({ date }) => {
            const { [date]: _, ...others } = calendar.days;
            changeCalendar({ ...calendar, days: others });
          }}
        />
      </CardPart>
      <Dialog
        opened={editing !== null}
        onClose={close}
        title={t(editing === 'new' ? 'day.new' : 'day.edit')}
        closeLabel={t('common:close')}
      >
        {editing && (
          <DayForm
            day={editing === 'new' ? null : editing}
            year={year}
            calendar={calendar}
            onDone={(date, day) => {
              const { [editing === 'new' ? date : editing.date]: _, ...others } = calendar.days;
              changeCalendar({ ...calendar, days: { ...others, [date]: day } });
              close();
            }}
          />
        )}
      </Dialog>
    </Card>
  );
}
