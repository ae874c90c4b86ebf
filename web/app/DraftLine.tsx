import { useTranslation } from 'react-i18next';
import classes from './DraftLine.module.css';
import type { DraftState } from './draft-keeper.ts';

/** Where what is being typed is kept; nothing while nothing is typed. */
export function DraftLine({ state, blank }: { state: DraftState; blank: boolean }) {
  const { t } = useTranslation();
  const says = state !== 'conflict' && (!blank || state === 'offline');
  return (
    // Said aloud only when it is news: not each time that somebody pauses.
    <span className={classes.line} role={state === 'offline' ? 'status' : undefined}>
      {says && t(`draft.${state}`)}
    </span>
  );
}
