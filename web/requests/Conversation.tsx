import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useTimeFormat } from '../clock/reader.ts';
import classes from './Conversation.module.css';
import { useHappened } from './happened.ts';
import { Message } from './Message.tsx';

interface Props {
  entries: readonly RequestEntry[];
  dense?: boolean;
}

/** What was written, in order, with what happened in between. */
export function Conversation({ entries, dense = false }: Props) {
  // What was taken back is crossed out where it stands: that says it.
  const shown = entries.filter(({ kind }) => kind !== 'undone');
  return (
    <ol className={classes.list} data-dense={dense}>
      {shown.map((entry) => (
        <li key={entry.seq}>
          {entry.body === null ? (
            <Happened entry={entry} />
          ) : (
            <Message entry={entry} dense={dense} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Happened({ entry }: { entry: RequestEntry }) {
  const { t } = useTranslation();
  const words = useHappened();
  const format = useTimeFormat();
  const { at, reason, undone } = entry;
  const line = (
    <>
      {words(entry)}, <time dateTime={at}>{format.instant(Date.parse(at))}</time>
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
    </p>
  );
}
