import type { ReactNode } from 'react';
import classes from './Choice.module.css';

interface Props {
  name: string;
  value: string;
  checked: boolean;
  onChoose: () => void;
  disabled?: boolean;
  invalid?: boolean;
  /** A visible round beside the content. */
  round?: boolean;
  children: ReactNode;
}

/** One of a group of cards: a radio button of the browser inside, so the arrow keys work. */
export function Choice(props: Props) {
  const { name, value, checked, onChoose, disabled = false, invalid = false } = props;
  return (
    <label className={classes.card} data-disabled={disabled} data-round={props.round}>
      <input
        type="radio"
        className={classes.radio}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        onChange={onChoose}
      />
      <span className={classes.content}>{props.children}</span>
    </label>
  );
}
