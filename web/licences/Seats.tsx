import { useTranslation } from 'react-i18next';
import type { Licence } from '../../api/licences.ts';
import classes from './Licences.module.css';

/** From this share on the seats are almost full. */
const ALMOST = 0.95;

/** How many of the seats are in use, where the registry tells it. */
export function Seats({ licence: { seats, seatsUsed } }: { licence: Licence }) {
  const { t, i18n } = useTranslation('licences');
  const number = new Intl.NumberFormat(i18n.language);
  if (seatsUsed === null) return number.format(seats);
  const fill = fillOf(seatsUsed, seats);
  const words = { used: number.format(seatsUsed), seats: number.format(seats) };
  return (
    <span className={classes.seats} data-fill={fill}>
      <span className={classes.bar} aria-hidden="true">
        <i style={{ width: `${Math.min(100, (seatsUsed / seats) * 100)}%` }} />
      </span>
      {t(fill, words)}
    </span>
  );
}

const fillOf = (used: number, seats: number): 'of' | 'almost' | 'full' => {
  if (used >= seats) return 'full';
  return used >= seats * ALMOST ? 'almost' : 'of';
};
