import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { Outsiders } from '../../requests/Outsiders.tsx';
import classes from './Recipients.module.css';

/** Who gets what is written here, besides support. */
export function Recipients({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('conversation');
  const names = request.mailed.map(({ name }) => name).join(', ');
  return (
    <p className={classes.recipients}>
      <span>{names ? t('recipients.supportAndMail', { names }) : t('recipients.support')}</span>
      <Outsiders people={request.mailed} company={request.company.name} />
    </p>
  );
}
