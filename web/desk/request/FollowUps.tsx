import { IconArrowForwardUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import classes from './DeskRequestView.module.css';

/** R4: the ended request that this one goes on from, and the one that goes on from it. */
export function FollowUps({ request: { followUp, followUpOf } }: { request: RequestDetail }) {
  const { t } = useTranslation('conversation');
  if (!followUp && !followUpOf) return null;
  return (
    <p className={classes.lapses}>
      <IconArrowForwardUp size={14} stroke={1.75} aria-hidden="true" />
      {followUpOf && (
        <span>
          {t('after.of')} <DeskLink number={followUpOf} />
        </span>
      )}
      {followUp && (
        <span>
          {t('after.next')} <DeskLink number={followUp.number} />
        </span>
      )}
    </p>
  );
}

const DeskLink = ({ number }: { number: string }) => (
  <Link to="/desk/requests/$number" params={{ number }}>
    {number}
  </Link>
);
