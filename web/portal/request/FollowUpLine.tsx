import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './FollowUpLine.module.css';

/** R4: what a request goes on from, and where it goes on; whoever just answered an ended one is told where the answer is. */
export function FollowUpLine({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('conversation');
  const { number, followUp, followUpOf, entries } = request;
  const { answered } = useLocation().state;
  if (!followUp && !followUpOf) return null;
  const opened = !entries.some(({ kind }) => kind === 'replied');
  return (
    <div className={classes.lines}>
      {answered !== undefined && (
        <div role="status">
          <Notice tone="info">
            {t(opened ? 'after.opened' : 'after.filed', { number, before: answered })}
          </Notice>
        </div>
      )}
      {followUpOf && (
        <p>
          {t('after.of')} <RequestLink number={followUpOf} />
        </p>
      )}
      {followUp && (
        <p>
          {t('after.next')} <RequestLink number={followUp.number} />
        </p>
      )}
    </div>
  );
}

const RequestLink = ({ number }: { number: string }) => (
  <Link to="/requests/$number" params={{ number }}>
    {number}
  </Link>
);
