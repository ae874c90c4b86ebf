import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../../api/requests.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { Answers } from '../Answers.tsx';
import { useHappened } from '../happened.ts';
import { RichText } from '../RichText.tsx';
import classes from './Print.module.css';

/** The whole conversation, each message with its author and time, and nothing folded. */
export function PrintTalk({ entries }: { entries: readonly RequestEntry[] }) {
  const { t } = useTranslation('conversation');
  const format = useTimeFormat();
  const happened = useHappened(entries);
  const shown = entries.filter(({ kind }) => kind !== 'undone' && kind !== 'edited');
  return (
    <section>
      <h2>{t('print.conversation')}</h2>
      {shown.map((entry) => {
        const { seq, actor, at, body, answers, files, internal, reason } = entry;
        const when = <time dateTime={at}>{format.instant(Date.parse(at))}</time>;
        if (body === null && answers.length === 0) {
          return (
            <p key={seq} className={classes.happened}>
              {happened(entry)}, {when}
              {reason && `. ${reason}`}
            </p>
          );
        }
        return (
          <article key={seq} className={classes.message}>
            <h3>
              {actor.name}, {when}
              {internal && `, ${t('print.internal')}`}
              {entry.earlier.length > 0 && `, ${t('edited.mark')}`}
            </h3>
            <Answers answers={answers} />
            <RichText text={body ?? ''} />
            {files.length > 0 && (
              <p>{t('print.files', { names: files.map(({ name }) => name).join(', ') })}</p>
            )}
          </article>
        );
      })}
    </section>
  );
}
