import { useTranslation } from 'react-i18next';
import type { InvitedMany } from '../../../api/company.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './InviteForm.module.css';

/** A look at more would show nothing new. */
const MOST_LINES = 50;

/** What became of a pasted list: how many were invited, and each line that was not, with its reason. */
export function InvitedList({ result: { invited, refused } }: { result: InvitedMany }) {
  const { t } = useTranslation('people');
  return (
    <div role="status">
      <Notice tone={refused.length > 0 ? 'soon' : 'info'}>
        {invited.length > 0 && <p>{t('invite.listSent', { count: invited.length })}</p>}
        {refused.length > 0 && (
          <>
            <p>{t('invite.listRefused', { count: refused.length })}</p>
            <ul className={classes.refused}>
              {refused.slice(0, MOST_LINES).map(({ line, typed, reason }, index) => (
                <li key={index}>
                  {t('invite.line', { line })}: <bdi className={classes.typed}>{typed}</bdi>
                  {', '}
                  {t(`invite.reason.${reason}`)}
                </li>
              ))}
            </ul>
            {refused.length > MOST_LINES && (
              <p>{t('invite.more', { count: refused.length - MOST_LINES })}</p>
            )}
          </>
        )}
      </Notice>
    </div>
  );
}
