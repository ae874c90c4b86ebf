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
  return (
    <ol className={classes.list} data-dense={dense}>
      {entries.map((entry) => (
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
  return (
    <p className={classes.happened}>
      {words(entry)}, <time dateTime={entry.at}>{format.instant(Date.parse(entry.at))}</time>
      {entry.reason && <span>. {t('entry.reason', { reason: entry.reason })}</span>}
    </p>
  );
}
