import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { Avatar } from '../../design/Avatar.tsx';
import classes from './Rail.module.css';

export function CustomerPanel({ request }: { request: RequestDetail }) {
  const { t, i18n } = useTranslation(['desk', 'common']);
  const { customer, company, callCode } = request;
  const language = new Intl.DisplayNames(i18n.language, { type: 'language' }).of(customer.language);
  const named = customer.namedContact ? [t('rail.namedContact')] : [];
  const role = customer.role ? [t(`common:role.${customer.role}`)] : [];
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{t('rail.customer')}</h2>
      <div className={classes.person}>
        <Avatar name={customer.name} />
        <div>
          <p className={classes.name}>{customer.name}</p>
          <p>{company.name}</p>
          {customer.email && <a href={`mailto:${customer.email}`}>{customer.email}</a>}
          <p className={classes.quiet}>
            {[...role, ...named, t('rail.writes', { language })].join(', ')}
          </p>
        </div>
      </div>
      <dl className={classes.facts}>
        <dt>{t('rail.callCode')}</dt>
        <dd className={classes.code}>{callCode}</dd>
      </dl>
    </section>
  );
}
