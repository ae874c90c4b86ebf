import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../design/Avatar.tsx';
import { presenceQuery } from '../queries.ts';
import classes from './QueueTop.module.css';

/** Which colleagues are here at the moment. */
export function OnlinePeople() {
  const { t } = useTranslation('desk');
  const { data } = useQuery(presenceQuery);
  if (!data || data.online.length === 0) return null;
  const names = data.online.map(({ name }) => name).join(', ');
  return (
    <span className={classes.online} title={names}>
      <span className={classes.faces}>
        {data.online.slice(0, 3).map(({ id, name }) => (
          <Avatar key={id} name={name} size="small" />
        ))}
      </span>
      <span className={classes.number}>{t('queue.online', { count: data.online.length })}</span>
      <span className={classes.hidden}>: {names}</span>
    </span>
  );
}
