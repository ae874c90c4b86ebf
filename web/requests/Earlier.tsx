import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useTimeFormat } from '../clock/reader.ts';
import classes from './Message.module.css';
import { RichText } from './RichText.tsx';

/** That a message was corrected, and what stood there before, for whoever may read it. */
export function Earlier({ entry }: { entry: RequestEntry }) {
  const { t } = useTranslation('conversation');
  const format = useTimeFormat();
  return (
    <details className={classes.earlier}>
      <summary title={t('edited.show')}>{t('edited.mark')}</summary>
      {entry.earlier.map(({ at, body }) => (
        <div key={at}>
          <p className={classes.meta}>
            {t('edited.before', { when: format.instant(Date.parse(at)) })}
          </p>
          <RichText text={body ?? ''} />
        </div>
      ))}
    </details>
  );
}
