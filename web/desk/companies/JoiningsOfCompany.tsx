import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/Card.tsx';
import { joiningsQuery } from '../joinings/queries.ts';
import classes from './CompanyPage.module.css';

/** C2: who waits for support to be let in; mostly nobody, and then nothing is said of it. */
export function JoiningsOfCompany({ publicId }: { publicId: string }) {
  const { t } = useTranslation('desk-companies');
  const { data } = useQuery(joiningsQuery);
  const waiting = (data?.items ?? []).filter(({ company }) => company.publicId === publicId);
  if (waiting.length === 0) return null;
  return (
    <Card className={classes.card ?? ''} aria-labelledby="joinings">
      <h2 id="joinings">{t('page.joinings')}</h2>
      <ul>
        {waiting.map(({ id, name, email }) => (
          <li key={id} className={classes.request}>
            <span className={classes.words}>
              {name}, {email}
            </span>
            <Link to="/desk/joinings">{t('page.seeJoinings')}</Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
