import classes from './CompanyPage.module.css';

/** The company's initials in a square; its name stands beside it. */
export function CompanyMark({ name }: { name: string }) {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const initials = words.slice(0, 2).map((word) => [...word][0]?.toUpperCase() ?? '');
  return <span className={classes.mark} data-initials={initials.join('')} aria-hidden="true" />;
}
