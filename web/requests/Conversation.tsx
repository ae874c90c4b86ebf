import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useTimeFormat } from '../clock/reader.ts';
import classes from './Conversation.module.css';
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
  const words = useHappened();
  const { t } = useTranslation();
  return (
    <p className={classes.happened}>
      {words(entry)}
      {entry.reason && <span> {t('entry.reason', { reason: entry.reason })}</span>}
    </p>
  );
}

/** One line for what somebody did without writing. */
export function useHappened(): (entry: RequestEntry) => string {
  const { t } = useTranslation();
  const format = useTimeFormat();
  return (entry) => {
    const { actor, at, callStartedAt, severity, kind } = entry;
    const name = actor.name;
    const when = format.instant(Date.parse(callStartedAt ?? at));
    switch (kind) {
      case 'severity_changed':
        return t('entry.severity_changed', {
          name,
          when,
          from: severity?.from ?? '',
          to: severity?.to ?? '',
        });
      case 'taken':
      case 'call_logged':
      case 'accepted':
      case 'resumed':
      case 'closed_by_user':
      case 'cancelled_by_support':
      case 'solved_without_info':
        return t(`entry.${kind}`, { name, when });
      default:
        // Written entries have a body and never come here without one.
        return `${name}, ${when}`;
    }
  };
}
