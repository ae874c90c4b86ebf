import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './DeskShell.module.css';

interface Props {
  icon: ReactNode;
  to: '/desk' | '/desk/contracts/new';
  search?: { assignee?: 'me' | 'nobody' };
  words: string;
}

export function NavItem({ icon, to, search = {}, words }: Props) {
  return (
    <Link
      to={to}
      search={search}
      className={classes.item}
      activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
      title={words}
    >
      {icon}
      <span className={classes.word}>{words}</span>
    </Link>
  );
}
