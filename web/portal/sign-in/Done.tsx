import type { ReactNode } from 'react';
import classes from './Done.module.css';

interface Props {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  /** Where to go on. */
  next: ReactNode;
}

/** What was asked for has been done: told to everybody, also to who does not look. */
export function Done({ icon, title, children, next }: Props) {
  return (
    <div role="status" className={classes.done}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <h1>{title}</h1>
      <p className={classes.words}>{children}</p>
      {next}
    </div>
  );
}
