import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { isStaff, useMe } from '../app/session.ts';
import classes from './Answers.module.css';

type Given = RequestEntry['answers'][number];

/** R1: what was answered in the form of a category, with the fields' names as they were asked. */
export function Answers({ answers }: Pick<RequestEntry, 'answers'>) {
  if (answers.length === 0) return null;
  return (
    <dl className={classes.answers}>
      {answers.map((answer) => (
        <div key={answer.field}>
          <dt>{answer.name}</dt>
          <dd>
            <Said answer={answer} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ answer: { value, opens } }: { answer: Given }) {
  const { t } = useTranslation();
  const me = useMe();
  if (typeof value !== 'string') return t('entry.agreed');
  if (!opens) return value;
  const to = isStaff(me) ? '/desk/requests/$number' : '/requests/$number';
  return (
    <Link to={to} params={{ number: value }}>
      {value}
    </Link>
  );
}
