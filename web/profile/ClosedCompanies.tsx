import { useTranslation } from 'react-i18next';
import { useMe } from '../app/session.ts';
import { Notice } from '../design/Notice.tsx';

/** C3: who belongs to several companies reads here why one of them is not to be seen. */
export function ClosedCompanies() {
  const { t } = useTranslation('people');
  return useMe().closedCompanies.map(({ publicId, name }) => (
    <Notice key={publicId} tone="info">
      {t('secondFactor.closed', { company: name })}
    </Notice>
  ));
}
