import classes from './Logo.module.css';

/** The mark alone, or the mark with the name. */
export function Logo({ markOnly = false }: { markOnly?: boolean }) {
  return (
    <span className={classes.logo}>
      <svg viewBox="0 0 24 24" className={classes.mark} role="img" aria-label="Pactdesk">
        <rect width="24" height="24" rx="6" className={classes.ground} />
        <path d="M5.6 8.4h10a3.6 3.6 0 0 1 0 7.2H9.8" className={classes.stroke} />
        <circle cx="6.2" cy="15.6" r="1.5" className={classes.dot} />
      </svg>
      {!markOnly && <span aria-hidden="true">Pactdesk</span>}
    </span>
  );
}
