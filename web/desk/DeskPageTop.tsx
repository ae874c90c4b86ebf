import type { ReactNode } from 'react';
import classes from './DeskPageTop.module.css';

/** The head of a page of the desk: its name, and what can be done there. */
export function DeskPageTop({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className={classes.top}>
      <h1 className={classes.title}>{title}</h1>
      {children}
    </header>
  );
}
