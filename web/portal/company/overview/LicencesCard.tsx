import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Card } from '../../../design/Card.tsx';
import { Failed } from '../../../design/PageState.tsx';
import { licencesQuery } from '../../../licences/queries.ts';
import { Seats } from '../../../licences/Seats.tsx';
import { Until } from '../../../licences/Until.tsx';
import classes from '../licences/Licences.module.css';
import { useShownCompany } from '../shown-company.ts';

/** More than these stand on a page of their own. */
const SHOWN = 6;

/** C5: what the company may use, how much of it it does, and until when. */
export function LicencesCard() {
  const { t, i18n } = useTranslation(['licences', 'company', 'common']);
  const words = useProblemWords();
  const licences = useQuery(licencesQuery(useShownCompany().publicId, i18n.language));
  if (licences.isError && !licences.data) {
    const retry = () => void licences.refetch();
    return <Failed words={words(licences.error)} retry={t('common:retry')} onRetry={retry} />;
  }
  if (!licences.data) return null;
  const { items, abilities } = licences.data;
  return (
    <Card aria-labelledby="licences">
      <div className={classes.head}>
        <h2 id="licences">{t('company:parts.licences')}</h2>
        <Link to="/company/licences" search={true}>
          {t(abilities.add ? 'add' : 'company:licences.all')}
        </Link>
      </div>
      {items.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {items.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('product')}</th>
              <th scope="col">{t('ending')}</th>
              <th scope="col">{t('devices')}</th>
              <th scope="col">{t('until')}</th>
            </tr>
          </thead>
          <tbody>
            {items.slice(0, SHOWN).map((licence) => (
              <tr key={licence.id}>
                <th scope="row">{licence.productName}</th>
                <td data-label={t('ending')}>
                  <span className={classes.code}>…{licence.codeEnding}</span>
                </td>
                <td data-label={t('devices')}>
                  <Seats licence={licence} />
                </td>
                <td data-label={t('until')}>
                  <Until licence={licence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {items.length > SHOWN && (
        <p className={classes.none}>
          <Link to="/company/licences" search={true}>
            {t('company:licences.more', { count: items.length - SHOWN })}
          </Link>
        </p>
      )}
    </Card>
  );
}
