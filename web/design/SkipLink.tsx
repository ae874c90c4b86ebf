import classes from './SkipLink.module.css';

/** The first stop of the Tab key: past the navigation. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a className={classes.skip} href="#content">
      {children}
    </a>
  );
}
