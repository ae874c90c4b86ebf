import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '../../../../domain/names.ts';
import { focusFirstWrong } from '../../../app/focus.ts';
import { inEnglishToo } from '../in-english-too.ts';
import { NamesFields } from '../NamesFields.tsx';
import { OneOf } from '../OneOf.tsx';
import classes from '../Settings.module.css';
import { HoursField } from './HoursField.tsx';
import { hoursInWords } from './hours-text.ts';
import { type WorkingHours, weeklyHours, type YearDay } from './year-days.ts';

interface Props {
  /** Null: a new one. */
  day: YearDay | null;
  year: number;
  calendar: WorkingHours;
  onDone: (date: string, day: { intervals: string[]; note?: Names }) => void;
}

/** A day off, a shortened day, or a day that is worked though its weekday is not. */
export function DayForm({ day, year, calendar, onDone }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const [date, setDate] = useState(day?.date ?? '');
  const [worked, setWorked] = useState(day !== null && day.kind !== 'off');
  const [hours, setHours] = useState<readonly string[]>(day?.intervals ?? []);
  const [note, setNote] = useState<Partial<Names>>(day?.note ?? {});
  const [tried, setTried] = useState(false);
  const inYear = date.startsWith(`${year}-`);
  const taken = date !== day?.date && date in calendar.days;
  const wrongDate = (!inYear && t('day.wrongDate', { year })) || (taken && t('day.taken'));
  const noHours = worked && hours.length === 0;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (wrongDate || noHours) return focusFirstWrong(event.currentTarget);
    const named = inEnglishToo(note);
    onDone(date, { intervals: worked ? [...hours] : [], ...(named ? { note: named } : {}) });
  };
  const usual = inYear ? hoursInWords(weeklyHours(calendar, date)) : '';
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        type="date"
        label={t('day.date')}
        data-autofocus
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        readOnly={day?.from === 'country'}
        value={date}
        error={tried && wrongDate}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <OneOf
        label={t('day.whether')}
        name="whether"
        options={[
          ['off', t('day.off')],
          ['worked', t('day.worked')],
        ]}
        value={worked ? 'worked' : 'off'}
        onChange={(value) => setWorked(value === 'worked')}
      />
      {worked && (
        <HoursField
          label={t('day.hours')}
          placeholder={usual || '10:00–15:00'}
          hours={hours}
          error={tried && noHours && t('day.noHours')}
          onChange={setHours}
        />
      )}
      <NamesFields label={t('day.noteLabel')} names={note} onChange={setNote} />
      <Button type="submit">{t('day.keep')}</Button>
    </form>
  );
}
