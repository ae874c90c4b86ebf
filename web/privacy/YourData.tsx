import { useTranslation } from 'react-i18next';
import { isStaff, useMe } from '../app/session.ts';
import { Archive } from './Archive.tsx';
import { YourAccount } from './YourAccount.tsx';

/** C6: what is kept of a person is theirs to take along, and to have deleted. */
export function YourData() {
  const { t } = useTranslation('privacy');
  const me = useMe();
  return (
    <>
      <Archive
        id="your-data"
        title={t('data.title')}
        lead={t('data.lead')}
        button={t('data.download')}
        path="/api/me/data"
      />
      {!isStaff(me) && <YourAccount />}
    </>
  );
}
