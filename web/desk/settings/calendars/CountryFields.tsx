import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSettingsDesk } from '../context.ts';
import { countriesQuery } from '../queries.ts';
import type { WorkingHours } from './year-days.ts';

interface Props {
  calendar: WorkingHours;
  error: string | undefined;
}

/** Whose public holidays are days off. */
export function CountryFields({ calendar, error }: Props) {
  const { t, i18n } = useTranslation('settings');
  const { changeCalendar } = useSettingsDesk();
  const { data } = useQuery(countriesQuery(i18n.language));
  const { holidays, ...without } = calendar;
  // Until the list is there, what is set is shown by its code.
  const countries =
    data?.items ??
    (holidays ? [{ code: holidays.country, name: holidays.country, regions: [] }] : []);
  const regions = countries.find(({ code }) => code === holidays?.country)?.regions ?? [];
  const choose = (country: string, region: string) =>
    changeCalendar(
      country ? { ...without, holidays: region ? { country, region } : { country } } : without,
    );
  return (
    <>
      <NativeSelect
        label={t('calendar.field.holidays')}
        value={holidays?.country ?? ''}
        error={error}
        data={[
          { value: '', label: t('calendar.noCountry') },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(event) => choose(event.currentTarget.value, '')}
      />
      {holidays && regions.length > 0 && (
        <NativeSelect
          label={t('calendar.region')}
          value={holidays.region ?? ''}
          data={[
            { value: '', label: t('calendar.noRegion') },
            ...regions.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(event) => choose(holidays.country, event.currentTarget.value)}
        />
      )}
    </>
  );
}
