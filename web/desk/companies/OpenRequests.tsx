import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './CompanyPage.module.css';
import { Part } from './Part.tsx';
import { openRequestsQuery } from './queries.ts';

/** The first of the queue's, in its order; all of them are there. */
export function OpenRequests({ publicId }: { publicId: string }) {
  const { t } = useTranslation(['desk-companies', 'common']);
  const requests = useQuery(openRequestsQuery(publicId));
  return (
    <Part id="requests" title={t('page.requests')} query={requests}>
      {({ items }) => (
        <>
          {items.length === 0 && <p className={classes.quiet}>{t('page.noRequests')}</p>}
          <ul>
            {items.map(({ number, subject, status, severity }) => (
              <li key={number} className={classes.request}>
                <Link to="/desk/requests/$number" params={{ number }}>
                  {number}
                </Link>
                <span className={classes.words}>{subject}</span>
                <span className={classes.quiet}>{t(`common:severity.${severity}`)}</span>
                <span className={classes.quiet}>{t(`common:status.${status}`)}</span>
              </li>
            ))}
          </ul>
          <Link to="/desk" search={{ company: publicId, state: 'all' }}>
            {t('page.allRequests')}
          </Link>
        </>
      )}
    </Part>
  );
}
