import { useTranslation } from 'react-i18next';
import type { ListedRequest } from '../../../../api/requests.ts';
import { useNow, useTimeFormat } from '../../../clock/reader.ts';
import { languageOf } from '../../../requests/language-of.ts';
import { Marked } from '../Marked.tsx';
import classes from '../RequestList.module.css';

type Message = NonNullable<NonNullable<ListedRequest['found']>['message']>;

/** The first message with the words that were searched for: by whom, when, and the words around them. */
export function Excerpt({ message: { by, at, excerpt } }: { message: Message }) {
  const { t } = useTranslation('lists');
  const when = useTimeFormat().near(Date.parse(at), useNow());
  return (
    <span className={classes.excerpt}>
      <span>{by ? t('found.by', { name: by.name, when }) : `${when}:`}</span>{' '}
      <span lang={languageOf(excerpt.map(({ text }) => text).join(''))}>
        <Marked parts={excerpt} />
      </span>
    </span>
  );
}
