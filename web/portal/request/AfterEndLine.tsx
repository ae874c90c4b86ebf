import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import classes from './ReplyComposer.module.css';

/** R4: what an answer does now that the request has ended, said before it is sent; or the way on, where it is refused. */
export function AfterEndLine({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('conversation');
  const format = useTimeFormat();
  const { afterEnd, followUp, premium } = request;
  if (!afterEnd) return null;
  const number = followUp?.number ?? '';
  if (afterEnd.does === 'opens') {
    const when = format.instant(Date.parse(afterEnd.until ?? ''));
    return (
      <p className={classes.ended}>
        {t('after.opens', { when })}
        {premium && ` ${t(afterEnd.takesIncident ? 'after.takes' : 'after.free')}`}
      </p>
    );
  }
  if (afterEnd.does === 'files')
    return <p className={classes.ended}>{t('after.files', { number })}</p>;
  return (
    <p className={classes.ended}>
      {t(`after.${afterEnd.why ?? 'final'}`, { number })}{' '}
      {afterEnd.why === 'follow_up_ended' ? (
        <Link to="/requests/$number" params={{ number }}>
          {number}
        </Link>
      ) : (
        <Link to="/requests/new">{t('after.new')}</Link>
      )}
    </p>
  );
}
