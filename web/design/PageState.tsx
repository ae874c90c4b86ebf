import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';
import classes from './PageState.module.css';

/** One icon, one fact, one next step. */
export function Empty(props: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon}>{props.icon}</span>
      <p className={classes.title}>{props.title}</p>
      <div className={classes.next}>{props.children}</div>
    </div>
  );
}

export function Failed(props: { words: string; retry: string; onRetry: () => void }) {
  return (
    <div className={classes.failed}>
      <Notice tone="error">
        {props.words}{' '}
        <Button variant="default" size="xs" onClick={props.onRetry}>
          {props.retry}
        </Button>
      </Notice>
    </div>
  );
}

/** Rows in the shape of what is loading. */
export function LoadingRows({
  count,
  height,
  label,
}: Record<'count' | 'height', number> & { label: string }) {
  return (
    <div role="status" aria-label={label} className={classes.rows}>
      {Array.from({ length: count }, (_, row) => row).map((row) => (
        <div key={row} className={classes.row} style={{ height }}>
          <Skeleton height={12} width={`${70 - ((row * 13) % 30)}%`} radius="xs" />
          {height > 40 && <Skeleton height={10} width="34%" radius="xs" mt={10} />}
        </div>
      ))}
    </div>
  );
}
