import { IconAlarm } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Licence } from '../../../../api/licences.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { useDay } from '../../../contracts/use-day.ts';
import { Card } from '../../../design/Card.tsx';
import { Failed } from '../../../design/PageState.tsx';
import { useShownCompany } from '../shown-company.ts';
import classes from './LicencesCard.module.css';
import { licencesQuery } from './queries.ts';
import table from './Table.module.css';

/** More than these stand on a page of their own. */
const SHOWN = 6;

/** C5: what the company may use, how much of it it does, and until when. */
export function LicencesCard() {
  const { t, i18n } = useTranslation(['company', 'common']);
  const words = useProblemWords();
  const { publicId } = useShownCompany();
  const licences = useQuery(licencesQuery(publicId, i18n.language));
  if (licences.isError && !licences.data) {
    const retry = () => void licences.refetch();
    return <Failed words={words(licences.error)} retry={t('common:retry')} onRetry={retry} />;
  }
  if (!licences.data) return null;
  const { items, abilities } = licences.data;
  return (
    <Card aria-labelledby="licences">
      <div className={classes.head}>
        <h2 id="licences">{t('parts.licences')}</h2>
        <Link to="/company/licences" search={true}>
          {abilities.add ? t('licences.add') : t('licences.all')}
        </Link>
      </div>
      {items.length === 0 ? (
        <p className={classes.none}>{t('licences.none')}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('licences.product')}</th>
              <th scope="col">{t('licences.ending')}</th>
              <th scope="col">{t('licences.devices')}</th>
              <th scope="col">{t('licences.until')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, SHOWN).map((licence) => (
              <Row key={licence.id} licence={licence} />
            ))}
          </tbody>
        </table>
      )}
      {items.length > SHOWN && (
        <p className={`${classes.none} ${classes.more}`}>
          <Link to="/company/licences" search={true}>
            {t('licences.more', { count: items.length - SHOWN })}
          </Link>
        </p>
      )}
    </Card>
  );
}

function Row({ licence }: { licence: Licence }) {
  const { t } = useTranslation('company');
  const day = useDay();
  const { productName, codeEnding, seats, seatsUsed, validUntil, state } = licence;
  const full = seatsUsed !== null && seatsUsed >= seats;
  const urgent = state === 'ends_soon' || state === 'expired';
  return (
    <tr>
      <th scope="row">{productName}</th>
      <td data-label={t('licences.ending')} className={classes.code}>
        …{codeEnding}
      </td>
      <td data-label={t('licences.devices')} data-full={full || undefined}>
        {seatsUsed === null ? (
          t('licences.seats', { count: seats })
        ) : (
          <span className={classes.used}>
            <span className={classes.track} aria-hidden="true">
              <i style={{ width: `${Math.min(1, seatsUsed / seats) * 100}%` }} />
            </span>
            {t(full ? 'licences.full' : 'licences.used', { used: seatsUsed, count: seats })}
          </span>
        )}
      </td>
      <td data-label={t('licences.until')}>
        <span className={urgent ? classes[state] : undefined}>
          {urgent && <IconAlarm size={16} stroke={1.75} aria-hidden="true" />}
          {state === 'expired' ? t('licences.ended', { day: day(validUntil) }) : day(validUntil)}
        </span>
      </td>
    </tr>
  );
}
