import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { presenceQuery } from '../queries.ts';
import classes from './RequestTop.module.css';

/** Who else is on this request at the moment, in a sentence. */
export function PresenceLine({ number }: { number: string }) {
  const { t } = useTranslation('desk');
  const me = useMe().person.id;
  const { data } = useQuery(presenceQuery);
  const others = (data?.viewing ?? []).filter((each) => each.number === number && each.id !== me);
  const writers = others.filter(({ writing }) => writing);
  const shown = writers.length > 0 ? writers : others;
  const first = shown[0];
  const rest = shown.length - 1;
  return (
    <span role="status">
      {first && (
        <span className={classes.presence}>
          <Avatar name={first.name} size="small" />
          {rest > 0
            ? t(first.writing ? 'presence.writeMore' : 'presence.viewMore', {
                name: first.name,
                count: rest,
              })
            : t(first.writing ? 'presence.writesAnswer' : 'presence.views', { name: first.name })}
        </span>
      )}
    </span>
  );
}
