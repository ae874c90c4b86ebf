import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestOverview } from '../../../api/requests.ts';
import classes from './RequestsPage.module.css';

const namedAtMost = 3;

/** How things stand, in a sentence: who has to do something, and where we broke a promise. */
export function StandingLine({ overview }: { overview: RequestOverview | undefined }) {
  const { t } = useTranslation('portal');
  if (!overview || overview.all === 0) return null;
  const { yourTurn, withUs, late } = overview;
  const named = late.slice(0, namedAtMost);
  const others = late.length - named.length;
  return (
    <p className={classes.standing}>
      {yourTurn > 0
        ? t('requests.standing.yourTurn', { count: yourTurn })
        : withUs > 0
          ? t('requests.standing.withUs', { count: withUs })
          : t('requests.standing.quiet')}
      {named.length > 0 && (
        <>
          {' '}
          {t('requests.standing.late')}{' '}
          {named.map((number, index) => (
            <Fragment key={number}>
              {index > 0 && ', '}
              <Link to="/requests/$number" params={{ number }} className={classes.late}>
                {number}
              </Link>
            </Fragment>
          ))}
          {others > 0 && ` ${t('requests.standing.others', { count: others })}`}.
        </>
      )}
    </p>
  );
}
