import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { useMe } from '../../../app/session.ts';
import { Avatar } from '../../../design/Avatar.tsx';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useShownCompany } from '../shown-company.ts';
import classes from './Beside.module.css';

/** K2: who may send requests on a contract; where they are changed is one press away. */
export function ContactsCard({ contract }: { contract: ContractTerms }) {
  const { t } = useTranslation('company');
  const { viewing } = useMe();
  const { people } = useShownCompany();
  const { id, plan, contacts } = contract;
  const { allowed, items } = contacts;
  const changes = people.data?.abilities.managePeople && !viewing;
  return (
    <Card aria-labelledby={`contacts-${id}`}>
      <CardPart>
        <div className={classes.head}>
          <h2 id={`contacts-${id}`}>{t('contacts.title')}</h2>
          <span className={classes.quiet}>{t('contacts.of', { used: items.length, allowed })}</span>
        </div>
        <p className={classes.quiet}>{t('contacts.text', { plan: plan.name })}</p>
        <ul className={classes.people}>
          {items.map(({ name, email, state }) => (
            <li key={email}>
              <Avatar name={name} />
              <span className={classes.name}>{name}</span>
              {state === 'no_account' && (
                <span className={classes.quiet}>{t('contacts.noAccount')}</span>
              )}
            </li>
          ))}
          {changes && (
            <li>
              <span className={classes.plus} aria-hidden="true">
                <IconPlus size={14} stroke={1.75} />
              </span>
              <Link to="/company/contracts" search={true} className={classes.link ?? ''}>
                {t(items.length < allowed ? 'contacts.add' : 'contacts.change')}
              </Link>
            </li>
          )}
        </ul>
      </CardPart>
    </Card>
  );
}
