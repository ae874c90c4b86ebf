import classes from './QuotaDots.module.css';

/** One dash per unit up to twelve, above that one bar. Beside the words, so hidden. */
export function QuotaDots({ granted, left }: { granted: number; left: number }) {
  if (granted > 12) {
    return (
      <span className={classes.bar} aria-hidden="true">
        <i style={{ width: `${(left / granted) * 100}%` }} />
      </span>
    );
  }
  return (
    <span className={classes.dots} aria-hidden="true">
      {Array.from({ length: granted }, (_, unit) => unit).map((unit) => (
        <i key={unit} data-left={unit < left} />
      ))}
    </span>
  );
}
