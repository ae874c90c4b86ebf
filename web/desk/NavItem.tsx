import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './DeskShell.module.css';
import type { QueueSearch } from './queue/filter.ts';

interface Props {
  icon: ReactNode;
  to:
    | '/desk'
    | '/desk/companies'
    | '/desk/mentions'
    | '/desk/notifications'
    | '/desk/macros'
    | '/desk/activations'
    | '/desk/joinings'
    | '/desk/reports'
    | '/desk/settings';
  search?: QueueSearch;
  words: string;
  count?: number | undefined;
  /** The count is of broken promises. */
  late?: boolean;
  /** It has pages of its own below it. */
  parent?: boolean;
  /** Not among the few of a telephone's bar; Go to has it. */
  extra?: boolean;
}

export function NavItem({
  icon,
  to,
  search = {},
  words,
  count,
  late,
  parent = false,
  extra,
}: Props) {
  return (
    <Link
      to={to}
      search={search}
      className={classes.item}
      activeOptions={{ exact: !parent, includeSearch: !parent, explicitUndefined: true }}
      title={words}
      data-extra={extra}
    >
      {icon}
      <span className={classes.word}>{words}</span>
      {count !== undefined && (
        <span className={classes.count} data-late={late && count > 0}>
          {count}
        </span>
      )}
    </Link>
  );
}
