import { IconEye, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Presence } from '../../../api/live.ts';
import type { PersonRef } from '../../../api/people.ts';
import { Avatar } from '../../design/Avatar.tsx';
import classes from './QueueTable.module.css';

interface Props {
  assignee: PersonRef | null;
  onlookers: Presence['viewing'];
}

/** Whose it is, and who else looks at it or writes on it at the moment. */
export function OwnerCell({ assignee, onlookers }: Props) {
  const { t } = useTranslation('desk');
  const owner = assignee?.name ?? t('queue.nobody');
  const first = onlookers.find(({ writing }) => writing) ?? onlookers[0];
  const words = first && t(first.writing ? 'presence.writes' : 'presence.views', first);
  const Icon = first?.writing ? IconPencil : IconEye;
  return (
    <span className={classes.people}>
      <span title={owner}>
        <Avatar name={assignee?.name ?? null} size="small" />
        <span className={classes.hidden}>{owner}</span>
      </span>
      {first && (
        <span className={classes.onlooker} title={words}>
          <Icon size={14} stroke={1.75} aria-hidden="true" />
          <Avatar name={first.name} size="small" />
          <span className={classes.hidden}>{words}</span>
        </span>
      )}
    </span>
  );
}
