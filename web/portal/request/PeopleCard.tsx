import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { Card, CardPart } from '../../design/Card.tsx';
import classes from './PeopleCard.module.css';

export function PeopleCard({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('portal');
  const { assignee, customer } = request;
  return (
    <Card>
      <CardPart>
        <h2>{t('people.title')}</h2>
        <ul>
          <li className={classes.person}>
            <Avatar name={assignee?.name ?? null} />
            <div>
              <p className={classes.name}>{assignee?.name ?? t('people.nobodyYet')}</p>
              <p className={classes.role}>{t('people.engineer')}</p>
            </div>
          </li>
          <li className={classes.person}>
            <Avatar name={customer.name} />
            <div>
              <p className={classes.name}>{customer.name}</p>
              <p className={classes.role}>{t('people.yourSide')}</p>
            </div>
          </li>
        </ul>
      </CardPart>
    </Card>
  );
}
