import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Section.module.css';

interface Props {
  number: number;
  title: string;
  done: boolean;
  current: boolean;
  last: boolean;
  children: ReactNode;
}

export function Section({ number, title, done, current, last, children }: Props) {
  const look = done ? 'done' : current ? 'current' : 'ahead';
  return (
    <section className={classes.section} data-last={last} aria-label={title}>
      <span className={classes.mark} data-look={look} aria-hidden="true">
        {done ? <IconCheck size={16} stroke={2} /> : number}
      </span>
      <span className={classes.rail} data-look={look} aria-hidden="true" />
      <div className={classes.content}>
        <h2 className={classes.title}>{title}</h2>
        {children}
      </div>
    </section>
  );
}
