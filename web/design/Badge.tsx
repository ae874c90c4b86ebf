import type { ReactNode } from 'react';
import classes from './Badge.module.css';

export type BadgeTone = 'slate' | 'turn' | 'petrol' | 'outline';

/** A pill with an icon and a word. */
export function Badge(props: {
  tone: BadgeTone;
  icon: ReactNode;
  small?: boolean;
  children: string;
}) {
  return (
    <span className={`${classes.badge} ${classes[props.tone]}`} data-small={props.small}>
      {props.icon}
      <span className={classes.word}>{props.children}</span>
    </span>
  );
}
