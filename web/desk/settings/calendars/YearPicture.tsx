import { useTranslation } from 'react-i18next';
import { useDayWords } from '../use-day-words.ts';
import classes from './YearPicture.module.css';
import { type WorkingHours, weeklyHours, type YearDay } from './year-days.ts';

interface Props {
  calendar: WorkingHours;
  year: number;
  days: readonly YearDay[];
}

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const kinds = ['off', 'other', 'worked', 'weekend'] as const;

/** A year at a glance: a line a month, a square a day. The table below says the same in words. */
export function YearPicture({ calendar, year, days }: Props) {
  const { t } = useTranslation('settings');
  const { month } = useDayWords();
  const kindOf = new Map(days.map(({ date, kind }) => [date, kind]));
  const count = (kind: YearDay['kind']) => days.filter((day) => day.kind === kind).length;
  const label = t('year.picture', {
    year,
    off: count('off'),
    other: count('other'),
    worked: count('worked'),
  });
  return (
    <figure>
      <div className={classes.year} role="img" aria-label={label}>
        {months.map((number) => (
          <div key={number} className={classes.month}>
            <span className={classes.name}>{month(number)}</span>
            {datesOf(year, number).map((date) => (
              <span
                key={date}
                className={classes.day}
                data-kind={
                  kindOf.get(date) ??
                  (weeklyHours(calendar, date).length === 0 ? 'weekend' : 'usual')
                }
              />
            ))}
          </div>
        ))}
      </div>
      <figcaption className={classes.legend}>
        {kinds.map((kind) => (
          <span key={kind}>
            <span className={classes.day} data-kind={kind} /> {t(`year.kind.${kind}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function datesOf(year: number, month: number): string[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const start = `${year}-${String(month).padStart(2, '0')}`;
  return Array.from({ length: count }, (_, day) => `${start}-${String(day + 1).padStart(2, '0')}`);
}
