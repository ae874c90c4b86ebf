import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../api/requests.ts';
import classes from './Outsiders.module.css';

/** Said before sending: who outside the company gets what is written. */
export function Outsiders({ request }: { request: Pick<RequestDetail, 'mailed' | 'company'> }) {
  const { t } = useTranslation('conversation');
  const names = request.mailed.filter(({ outside }) => outside).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <strong className={classes.outsiders}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden="true" />
      {t('recipients.outside', { company: request.company.name, names: names.join(', ') })}
    </strong>
  );
}
