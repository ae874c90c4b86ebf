import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

/** A boxed sentence: an error says what failed, what is safe and what to do. */
export function Notice({
  tone,
  icon,
  children,
}: {
  tone: 'error' | 'info' | 'soon';
  icon?: ReactNode;
  children: ReactNode;
}) {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertCircle;
  return (
    <div className={classes[tone]} role={tone === 'error' ? 'alert' : undefined}>
      {icon ?? <Icon size={18} stroke={1.75} aria-hidden="true" />}
      <div className={classes.words}>{children}</div>
    </div>
  );
}
