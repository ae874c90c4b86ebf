import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../design/Notice.tsx';
import classes from './DeletionNotice.module.css';
import { deletionsQuery } from './queries.ts';
import { useDue } from './use-due.ts';

/** C6: whoever is signed in sees on every page what is to be deleted, and when. */
export function DeletionNotice() {
  const { t } = useTranslation('privacy');
  const due = useDue();
  const { data } = useQuery(deletionsQuery);
  if (!data || (!data.person && data.companies.length === 0)) return null;
  const { person, companies } = data;
  return (
    <div className={classes.notices}>
      {person && (
        <Notice tone="soon">
          {person.waitsFor === null
            ? t('notice.person', { when: due(person.dueAt) })
            : t('notice.waitsFor', { company: person.waitsFor })}{' '}
          <Link to="/profile" hash="your-account">
            {t('notice.look')}
          </Link>
        </Notice>
      )}
      {companies.map(({ publicId, name, dueAt, mayKeep }) => (
        <Notice key={publicId} tone="soon">
          {t('notice.company', { company: name, when: due(dueAt) })}{' '}
          {mayKeep && (
            <Link to="/company/data" search={{ company: publicId }}>
              {t('notice.look')}
            </Link>
          )}
        </Notice>
      ))}
    </div>
  );
}
