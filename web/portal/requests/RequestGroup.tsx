import { IconCircleCheck, IconCornerUpLeft, IconHeadset } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedRequest } from '../../../api/requests.ts';
import type { GroupName } from './groups.ts';
import classes from './RequestList.module.css';
import { RequestRow } from './RequestRow.tsx';

const icons = { yourTurn: IconCornerUpLeft, withUs: IconHeadset, solved: IconCircleCheck };

interface Props {
  name: GroupName;
  rows: readonly ListedRequest[];
  /** How many there are, loaded or not; unknown where the list is narrowed. */
  count: number | undefined;
  thisWeek: boolean;
}

/** Who has the ball, and the requests where it is so. */
export function RequestGroup({ name, rows, count, thisWeek }: Props) {
  const { t } = useTranslation('portal');
  const id = useId();
  const Icon = icons[name];
  const title = name === 'solved' && thisWeek ? 'solvedThisWeek' : name;
  return (
    <section aria-labelledby={id}>
      <h2 className={classes.group} id={id} data-name={name}>
        <Icon size={16} stroke={1.75} aria-hidden="true" /> {t(`requests.group.${title}`)}
        {count !== undefined && <span className={classes.count}>{count}</span>}
      </h2>
      <ul>
        {rows.map((request) => (
          <RequestRow key={request.number} request={request} />
        ))}
      </ul>
    </section>
  );
}
