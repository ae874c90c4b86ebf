import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Card } from '../../../design/Card.tsx';
import { Failed } from '../../../design/PageState.tsx';
import { licencesQuery } from '../../../licences/queries.ts';
import classes from '../licences/Licences.module.css';
import { LicencesTable } from '../licences/LicencesTable.tsx';
import { useShownCompany } from '../shown-company.ts';

/** More than these stand on a page of their own. */
const SHOWN = 6;

/** C5: what the company may use, how much of it it does, and until when. */
export function LicencesCard() {
  const { t, i18n } = useTranslation(['licences', 'company', 'common']);
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
        <h2 id="licences">{t('company:parts.licences')}</h2>
        <Link to="/company/licences" search={true}>
          {t(abilities.add ? 'add' : 'company:licences.all')}
        </Link>
      </div>
      {items.length === 0 && <p className={classes.none}>{t('none')}</p>}
      {items.length > 0 && (
        <LicencesTable publicId={publicId} items={items.slice(0, SHOWN)} brief />
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
