import { useTranslation } from 'react-i18next';
import { Card, CardPart } from '../../../design/Card.tsx';

/** What the company holds licences of. */
export function LicencesPart() {
  const { t } = useTranslation('company');
  return (
    <Card aria-labelledby="licences">
      <CardPart>
        <h2 id="licences">{t('parts.licences')}</h2>
        <p>{t('licences.lead')}</p>
      </CardPart>
    </Card>
  );
}
