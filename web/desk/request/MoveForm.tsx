import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Notice } from '../../design/Notice.tsx';
import classes from './Actions.module.css';

interface Props {
  /** What the button says. */
  label: string;
  hint?: string | undefined;
  pending: boolean;
  problem: string | undefined;
  onSend: () => void;
  children: ReactNode;
}

/** The form of one move: what it means, what it asks for, and why it was refused. */
export function MoveForm({ label, hint, pending, problem, onSend, children }: Props) {
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!pending) onSend();
      }}
    >
      {hint && <p className={classes.hint}>{hint}</p>}
      {children}
      {problem && <Notice tone="error">{problem}</Notice>}
      <Button type="submit" loading={pending}>
        {label}
      </Button>
    </form>
  );
}
