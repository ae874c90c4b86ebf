import { IconChecklist, IconClock, IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatter } from '../../app/time.ts';
import { PromiseBar } from '../../design/PromiseBar.tsx';
import classes from './Pitch.module.css';

// Six working hours, 10:00 to 18:30: 1 h 30 min on Friday, 4 h 30 min on Monday.
const sent = Date.parse('2026-11-20T17:00:00Z');
const due = Date.parse('2026-11-23T14:30:00Z');
const segments = [
  { weight: 2, look: 'open' },
  { weight: 23, look: 'counted' },
  { weight: 13, look: 'uncounted' },
  { weight: 36, look: 'counted' },
  { weight: 26, look: 'open' },
] as const;

/** What the product promises, shown on an example worked by hand. */
export function Pitch() {
  const { t, i18n } = useTranslation('sign-in');
  const format = formatter(i18n.language, 'UTC');
  const marks = [
    { at: 0.02, label: format.weekdayTime(sent), upright: true },
    { at: 0.25, label: t('pitch.weekend') },
    { at: 0.74, label: format.weekdayTime(due), upright: true, strong: true },
  ];
  return (
    <aside className={classes.pitch}>
      <p className={classes.title}>{t('pitch.title')}</p>
      <div className={classes.card}>
        <p className={classes.by}>{t('pitch.by')}</p>
        <p className={classes.date}>{format.promise(due)}</p>
        <PromiseBar segments={segments} marks={marks} label={t('pitch.bar')} />
      </div>
      <ul className={classes.points}>
        <li>
          <IconClock size={20} stroke={1.75} aria-hidden="true" /> {t('pitch.deadline')}
        </li>
        <li>
          <IconChecklist size={20} stroke={1.75} aria-hidden="true" /> {t('pitch.why')}
        </li>
        <li>
          <IconPhoneCall size={20} stroke={1.75} aria-hidden="true" /> {t('pitch.call')}
        </li>
      </ul>
    </aside>
  );
}
