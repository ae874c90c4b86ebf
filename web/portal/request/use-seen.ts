import { useState } from 'react';
import type { RequestEntry } from '../../../api/requests.ts';
import { useMe } from '../../app/session.ts';

/**
 * What the writer had before them when they began to write. Whatever others write after that is `missed`, until
 * `catchUp`, which answers with the seq that is seen from then on.
 */
export function useSeen(entries: readonly RequestEntry[], blank: boolean) {
  const me = useMe().person;
  const newest = entries.at(-1)?.seq ?? 0;
  const [writingSince, setWritingSince] = useState(newest);
  if (blank && writingSince !== newest) setWritingSince(newest);
  const missed = entries.filter(({ seq, actor }) => seq > writingSince && actor.id !== me.id);
  const catchUp = () => {
    setWritingSince(newest);
    return newest;
  };
  return { seen: writingSince, missed, catchUp };
}
