import classes from './ProgressLine.module.css';

interface Props {
  /** Bytes. */
  part: number;
  whole: number;
  label: string;
  /** It does not move by itself. */
  stands?: 'broken' | 'paused' | undefined;
}

/** How far a file has come. */
export function ProgressLine({ part, whole, label, stands }: Props) {
  return (
    <progress
      className={classes.line}
      data-stands={stands}
      aria-label={label}
      max={Math.max(whole, 1)}
      value={part}
    />
  );
}
