import classes from './Severity.module.css';

interface Props {
  /** 1, the gravest, to 4. */
  level: 1 | 2 | 3 | 4;
  /** What is read out; the shape alone says nothing to a screen reader. */
  label: string;
  children?: string;
}

/** Shape, not hue: as many bars as it is grave, and a filled chip for the gravest. */
export function Severity({ level, label, children }: Props) {
  return (
    <span className={level === 1 ? classes.chip : classes.plain}>
      <span className={classes.bars} role="img" aria-label={label}>
        {[1, 2, 3, 4].map((bar) => (
          <i key={bar} className={bar > 5 - level ? classes.off : undefined} />
        ))}
      </span>
      {children && <span aria-hidden="true">{children}</span>}
    </span>
  );
}
