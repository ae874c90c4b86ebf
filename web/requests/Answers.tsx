import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import classes from './Answers.module.css';

/** R1: what was answered in the form of a category, with the fields' names as they were asked. */
export function Answers({ answers }: Pick<RequestEntry, 'answers'>) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <dl className={classes.answers}>
      {answers.map(({ field, name, value }) => (
        <div key={field}>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? value : t('entry.agreed')}</dd>
        </div>
      ))}
    </dl>
  );
}
