import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useTimeFormat } from '../clock/reader.ts';
import classes from './Conversation.module.css';
import { correctionsOf, isQualified } from './corrections.ts';
import { useHappened } from './happened.ts';
import { Message } from './Message.tsx';

interface Props {
  entries: readonly RequestEntry[];
  dense?: boolean;
  /** What the reader can do about one entry, beside it. */
  aside?: (entry: RequestEntry) => ReactNode;
}

/** What was written, in order, with what happened in between. */
export function Conversation({ entries, dense = false, aside }: Props) {
  const corrections = useMemo(() => correctionsOf(entries), [entries]);
  const happened = useHappened(entries);
  // What was taken back is crossed out where it stands: that says it.
  const shown = entries.filter(({ kind }) => kind !== 'undone');
  return (
    <ol className={classes.list} data-dense={dense}>
      {shown.map((entry) => (
        <li key={entry.seq}>
          {entry.body === null && entry.answers.length === 0 ? (
            <Happened entry={entry} words={happened(entry)}>
              {aside?.(entry)}
            </Happened>
          ) : (
            <Message entry={entry} qualified={isQualified(entry, corrections)} dense={dense}>
              {aside?.(entry)}
            </Message>
          )}
        </li>
      ))}
    </ol>
  );
}

interface HappenedProps {
  entry: RequestEntry;
  words: string;
  children: ReactNode;
}

function Happened({ entry, words, children }: HappenedProps) {
  const { t } = useTranslation();
  const format = useTimeFormat();
  const { at, reason, undone } = entry;
  const line = (
    <>
      {words}, <time dateTime={at}>{format.instant(Date.parse(at))}</time>
      {reason && <span>. {t('entry.reason', { reason })}</span>}
    </>
  );
  return (
    <p className={classes.happened}>
      {undone ? (
        <>
          <s>{line}</s> {t('entry.takenBack')}
        </>
      ) : (
        line
      )}
      {children}
    </p>
  );
}
