import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import tables from '../Tables.module.css';
import { useDayWords } from '../use-day-words.ts';
import { hoursInWords } from './hours-text.ts';
import type { WorkingHours, YearDay } from './year-days.ts';

interface Props {
  calendar: WorkingHours;
  days: readonly YearDay[];
  onEdit: (day: YearDay) => void;
  onRemove: (day: YearDay) => void;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** A holiday of the country is changed by a day of one's own in its place, and comes back when that is removed. */
export function DaysTable({ calendar, days, onEdit, onRemove }: Props) {
  const { t, i18n } = useTranslation('settings');
  const { settings } = useSettingsDesk();
  const { day: dayWords } = useDayWords();
  const fault = useFaultAt('calendar', calendar.id);
  if (days.length === 0) return <p role="status">{t('day.none')}</p>;
  return (
    <table className={`${tables.table} ${tables.compact}`}>
      <thead>
        <tr>
          <th scope="col">{t('day.date')}</th>
          <th scope="col">{t('day.hours')}</th>
          <th scope="col">{t('day.note')}</th>
          <th scope="col">{t('day.from')}</th>
          {settings.mayChange && (
            <th scope="col">
              <span className={tables.unseen}>{t('day.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => {
          const words = dayWords(day.date);
          return (
            <tr key={day.date}>
              <th scope="row">{words}</th>
              <td>
                {t(`day.kind.${day.kind}`, { hours: hoursInWords(day.intervals) })}
                {fault(`days.${day.date}`) && (
                  <span className={tables.wrong}>{fault(`days.${day.date}`)}</span>
                )}
              </td>
              <td>{day.note ? nameIn(day.note, i18n.language) : ''}</td>
              <td>{t(`day.of.${day.from}`)}</td>
              {settings.mayChange && (
                <td className={tables.tools}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('day.editNamed', { day: words })}
                    onClick={() => onEdit(day)}
                  >
                    <IconPencil {...icon} />
                  </ActionIcon>
                  {day.from === 'operator' && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('day.removeNamed', { day: words })}
                      onClick={() => onRemove(day)}
                    >
                      <IconTrash {...icon} />
                    </ActionIcon>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
