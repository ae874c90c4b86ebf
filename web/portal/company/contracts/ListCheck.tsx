import { useTranslation } from 'react-i18next';
import { ContactChanges } from '../../../contracts/ContactChanges.tsx';
import { useShownCompany } from '../shown-company.ts';
import classes from './Contacts.module.css';
import type { CheckedList } from './check-list.ts';

/** So many bad lines are named; who pastes something else altogether has read enough. */
const MOST_TOLD = 12;

/** Under the field, while one types: what was read, what is wrong line by line, and what it would change. */
export function ListCheck({ checked, most }: { checked: CheckedList; most: number | null }) {
  const { t } = useTranslation('activation');
  const { people } = useShownCompany();
  const members = new Set(people.data?.members.map(({ email }) => email));
  const { contacts, faults, head, over, changes } = checked;
  return (
    <div className={classes.check}>
      <div role="status">
        <p className={classes.quiet}>
          {t('read', { count: contacts.length })}
          {most !== null && ` ${t('ofMost', { most })}`}.{' '}
          {head !== null && t('head', { line: head })}
        </p>
        {over > 0 && (
          <p className={classes.wrong}>{t('tooMany', { most, count: contacts.length, over })}</p>
        )}
        {faults.length > 0 && (
          <ul className={classes.faults}>
            {faults.slice(0, MOST_TOLD).map(({ line, code, first }) => (
              <li key={`${line} ${code}`}>
                {t('line', { line, what: t(`fault.${code}`, { first }) })}
              </li>
            ))}
            {faults.length > MOST_TOLD && (
              <li>{t('more', { count: faults.length - MOST_TOLD })}</li>
            )}
          </ul>
        )}
      </div>
      {contacts.length > 0 && (
        <>
          <p className={classes.label}>{t('changes')}</p>
          <ContactChanges
            changes={changes.map((change) => ({
              ...change,
              isMember: members.has(change.contact.email),
            }))}
          />
        </>
      )}
    </div>
  );
}
