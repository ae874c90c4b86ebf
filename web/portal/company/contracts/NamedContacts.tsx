import { useTranslation } from 'react-i18next';
import type { CompanyContract } from '../../../../api/contact-lists.ts';
import { Avatar } from '../../../design/Avatar.tsx';
import classes from './Contacts.module.css';

/** K2: whom the contract names, and who of them has not come yet. */
export function NamedContacts({ contract }: { contract: CompanyContract }) {
  const { t } = useTranslation('activation');
  const { contacts, mostContacts } = contract;
  return (
    <>
      <p className={classes.label}>
        {t('contacts', { count: contacts.length, most: mostContacts })}
      </p>
      {contacts.length === 0 && <p className={classes.quiet}>{t('nobody')}</p>}
      <ul className={classes.people}>
        {contacts.map(({ name, email, phone, standing }) => (
          <li key={email} className={classes.person}>
            <Avatar name={name} size="small" />
            <span className={classes.words}>
              <span>{name}</span>
              <span className={classes.quiet}>{email}</span>
              {phone && <span className={classes.quiet}>{phone}</span>}
              {standing === 'invited' && <span className={classes.quiet}>{t('standing')}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
